-- Which salon this transaction belongs to. Unset or empty raises an error: a query outside asSalon fails closed.
create function current_salon() returns bigint language sql stable
  return current_setting('app.salon_id')::bigint;

create sequence salon_ids as bigint;

create table salons (
  id bigint primary key,
  name text not null,
  phone text,
  address text,
  language text not null default 'uk' check (language in ('uk', 'en', 'pl', 'de')),
  time_zone text not null default 'Europe/Kyiv',
  currency text not null default 'UAH' check (currency ~ '^[A-Z]{3}$'),
  -- Null: no trial, the salon may use everything.
  trial_ends_at timestamptz,
  created_at timestamptz not null default now()
);
alter table salons enable row level security;
alter table salons force row level security;
create policy own_salon on salons using (id = current_salon());

-- The four tables below stand outside row-level security: they are read to learn which salon a caller belongs to.
create table users (
  id bigint generated always as identity primary key,
  salon_id bigint not null references salons on delete cascade,
  email text not null constraint users_email_is_taken unique check (email = lower(btrim(email))),
  password_hash text not null,
  created_at timestamptz not null default now()
);
create index users_by_salon on users (salon_id);

create table sessions (
  id bigint generated always as identity primary key,
  salon_id bigint not null references salons on delete cascade,
  user_id bigint not null references users on delete cascade,
  created_at timestamptz not null default now()
);
create index sessions_by_user on sessions (user_id);

-- Opaque tokens, stored as SHA-256. Ending a session deletes its tokens, so that they are refused at once.
create table access_tokens (
  hash bytea primary key,
  purpose text not null check (purpose in ('access', 'refresh')),
  salon_id bigint not null references salons on delete cascade,
  subject_id bigint not null,
  session_id bigint not null references sessions on delete cascade,
  expires_at timestamptz not null
);
create index access_tokens_by_session on access_tokens (session_id);
create index access_tokens_by_expiry on access_tokens (expires_at);

-- Counters of tries. Losing them in a crash only forgives.
create unlogged table throttle (
  key text primary key,
  window_ends_at timestamptz not null,
  tries integer not null
);
create index throttle_by_end on throttle (window_ends_at);

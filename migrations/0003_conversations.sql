-- Every version of the owner's wishes is kept; the newest counts.
create table prompts (
  id bigint generated always as identity primary key,
  salon_id bigint not null default current_salon() references salons on delete cascade,
  prompt text not null,
  created_at timestamptz not null default now()
);
create index prompts_newest on prompts (salon_id, id desc);

create table photos (
  id bigint generated always as identity primary key,
  salon_id bigint not null default current_salon() references salons on delete cascade,
  blob_id bigint not null,
  created_at timestamptz not null default now(),
  unique (salon_id, id),
  foreign key (salon_id, blob_id) references blobs (salon_id, id)
);

create table conversations (
  id bigint generated always as identity primary key,
  salon_id bigint not null default current_salon() references salons on delete cascade,
  -- Set for the test chat of a user; such a conversation never stands in the history.
  test_user_id bigint references users on delete cascade,
  customer_name text not null default '',
  -- What the engine remembers between two messages.
  memory jsonb not null default '{}',
  unread integer not null default 0,
  created_at timestamptz not null default now(),
  last_message_at timestamptz not null default now(),
  unique (salon_id, id)
);
create unique index conversations_one_test_per_user on conversations (salon_id, test_user_id) where test_user_id is not null;
create index conversations_newest on conversations (salon_id, last_message_at desc, id desc);

create table messages (
  id bigint generated always as identity primary key,
  salon_id bigint not null default current_salon(),
  conversation_id bigint not null,
  author text not null check (author in ('customer', 'agent', 'staff')),
  text text not null,
  photo_id bigint,
  -- Of the agent's messages: which engine answered, from where, and what else it did.
  engine text check (engine in ('builtin', 'model')),
  sources jsonb not null default '[]',
  actions jsonb not null default '[]',
  created_at timestamptz not null default now(),
  foreign key (salon_id, conversation_id) references conversations (salon_id, id) on delete cascade,
  foreign key (salon_id, photo_id) references photos (salon_id, id)
);
create index messages_in_order on messages (salon_id, conversation_id, id);

do $$
declare t text;
begin
  foreach t in array array['prompts', 'photos', 'conversations', 'messages'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_salon on %I using (salon_id = current_salon())', t);
  end loop;
end $$;

-- What was asked in vain, grouped by what it means.
create table gaps (
  id bigint generated always as identity primary key,
  salon_id bigint not null default current_salon() references salons on delete cascade,
  -- The question's words without endings, order and filler: the same question asked otherwise has the same key.
  key text not null,
  question text not null,
  language text not null,
  asked integer not null default 1,
  first_asked_at timestamptz not null default now(),
  last_asked_at timestamptz not null default now(),
  -- Answered or put aside by the owner; asked in vain again, it is open again.
  closed_at timestamptz,
  unique (salon_id, id),
  constraint gaps_one_per_question unique (salon_id, key)
);
create index gaps_open on gaps (salon_id, asked desc) where closed_at is null;
alter table gaps enable row level security;
alter table gaps force row level security;
create policy own_salon on gaps using (salon_id = current_salon());

-- «Until the end of December»: the last day on which the owner's word holds.
alter table corrections add column holds_until date;
alter table facts add column holds_until date;

-- The owner looks at what a training learned before customers hear it.
alter table salons add column review_before_publish boolean not null default false;
-- What the last training learned and nobody has published yet. The test chat answers from it.
alter table salons add column pending_release_id bigint;
set local app.salon_id = '0';
alter table salons add foreign key (id, pending_release_id) references releases (salon_id, id);

-- Where the owner's word stands instead of a file's: what the file says, so that it can count again.
alter table facts add column file_fact jsonb;
alter table facts add column file_quote text;
-- False: the owner took it back. The row stays, so that it can be told again.
alter table facts add column told boolean not null default true;

-- How often a training failed by itself, being killed apart: a fault that repeats ends it.
alter table trainings add column faults integer not null default 0;

create table replays (
  salon_id bigint not null default current_salon(),
  release_id bigint not null,
  -- What its answers are compared with.
  against_release_id bigint not null,
  asked integer not null,
  -- Whether customers' questions were asked, or for want of them those of the test chat.
  asked_by text not null check (asked_by in ('customers', 'test_chat')),
  -- [{conversation_id, question, before, after}]
  changed jsonb not null,
  taken_at timestamptz not null,
  primary key (salon_id, release_id),
  foreign key (salon_id, release_id) references releases (salon_id, id) on delete cascade,
  foreign key (salon_id, against_release_id) references releases (salon_id, id) on delete cascade
);
alter table replays enable row level security;
alter table replays force row level security;
create policy own_salon on replays using (salon_id = current_salon());

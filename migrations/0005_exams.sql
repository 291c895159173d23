-- How well the agent answers questions made from the salon's own rows. One a release, made anew when it is run again.
create table exams (
  salon_id bigint not null default current_salon(),
  release_id bigint not null,
  asked integer not null,
  passed integer not null,
  -- [{topic, asked, passed}]
  topics jsonb not null,
  -- [{topic, language, question, expected, got, file, place}]
  failures jsonb not null,
  taken_at timestamptz not null default now(),
  primary key (salon_id, release_id),
  foreign key (salon_id, release_id) references releases (salon_id, id) on delete cascade
);
alter table exams enable row level security;
alter table exams force row level security;
create policy own_salon on exams using (salon_id = current_salon());

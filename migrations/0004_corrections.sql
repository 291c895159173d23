-- What the owner says instead of, or besides, the files. Applied anew to every training's facts.
create table corrections (
  id bigint generated always as identity primary key,
  salon_id bigint not null default current_salon() references salons on delete cascade,
  -- The fact as the files say it, wherever they say it; null: the owner adds a fact that no file has.
  instead_of jsonb,
  -- What is true; null: the fact is not to be told.
  fact jsonb,
  -- How it is shown where a row of a file would be quoted.
  quote text,
  created_at timestamptz not null default now(),
  unique (salon_id, id),
  check (instead_of is not null or fact is not null)
);
-- One word of the owner per fact: the newest replaces the one before.
create unique index corrections_one_per_fact on corrections (salon_id, md5(instead_of::text)) where instead_of is not null;
alter table corrections enable row level security;
alter table corrections force row level security;
create policy own_salon on corrections using (salon_id = current_salon());

-- A release is made by a training, or by a correction of the one before.
alter table releases alter column training_id drop not null;
alter table facts add column correction_id bigint;
-- A fact of the owner stands in no file.
alter table facts alter column file_id drop not null;

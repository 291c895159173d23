-- Files and photos live in the database, in pieces, so that there is one thing to back up.
create table blobs (
  id bigint generated always as identity primary key,
  salon_id bigint not null default current_salon() references salons on delete cascade,
  size bigint not null check (size >= 0),
  -- SHA-256 of the content.
  content_hash bytea not null,
  media_type text not null,
  unique (salon_id, id)
);

create table blob_pieces (
  salon_id bigint not null default current_salon(),
  blob_id bigint not null,
  piece integer not null,
  bytes bytea not null,
  primary key (salon_id, blob_id, piece),
  foreign key (salon_id, blob_id) references blobs (salon_id, id) on delete cascade
);
-- Documents are compressed already.
alter table blob_pieces alter column bytes set storage external;

create table files (
  id bigint generated always as identity primary key,
  salon_id bigint not null default current_salon() references salons on delete cascade,
  name text not null,
  blob_id bigint not null,
  uploaded_at timestamptz not null default now(),
  unique (salon_id, id),
  foreign key (salon_id, blob_id) references blobs (salon_id, id)
);
-- The same name again is a new version; composed and decomposed letters (macOS) are the same name.
create unique index files_have_one_name on files (salon_id, normalize(name, NFC));

-- What was understood of a content. Kept by content, so that an unchanged file is not read again.
create table readings (
  salon_id bigint not null default current_salon() references salons on delete cascade,
  content_hash bytea not null,
  media_type text not null,
  -- The version of the reader; a newer reader reads again.
  reader integer not null,
  -- What a price without a currency was taken to be in.
  currency text not null,
  trouble text,
  blocks jsonb not null,
  facts jsonb not null,
  not_understood jsonb not null,
  scanned_pages jsonb not null,
  read_at timestamptz not null default now(),
  primary key (salon_id, content_hash, media_type, reader, currency)
);

create table trainings (
  id bigint generated always as identity primary key,
  salon_id bigint not null default current_salon() references salons on delete cascade,
  status text not null default 'training' check (status in ('training', 'completed', 'failed')),
  step text not null default 'queued' check (step in ('queued', 'reading', 'publishing', 'done')),
  -- The file being read, for the progress message.
  file_name text,
  steps_done integer not null default 0,
  steps_total integer not null default 1,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  -- Why it failed: a file's trouble, or 'unexpected'.
  failure text,
  unique (salon_id, id)
);
create unique index trainings_one_at_a_time on trainings (salon_id) where status = 'training';
create index trainings_newest on trainings (salon_id, id desc);

-- Immutable: what customers hear changes only by pointing the salon at another release.
create table releases (
  id bigint generated always as identity primary key,
  salon_id bigint not null default current_salon() references salons on delete cascade,
  training_id bigint not null,
  created_at timestamptz not null default now(),
  unique (salon_id, id),
  -- A training that is run again after a crash cannot publish twice.
  constraint releases_one_per_training unique (salon_id, training_id),
  foreign key (salon_id, training_id) references trainings (salon_id, id)
);

alter table salons add column published_release_id bigint;
alter table salons add column published_at timestamptz;
-- Adding a key reads the table through its policy. The column is new and empty, so no salon is missed.
set local app.salon_id = '0';
alter table salons add foreign key (id, published_release_id) references releases (salon_id, id);

create table release_files (
  salon_id bigint not null default current_salon(),
  release_id bigint not null,
  -- No foreign key: the file may be removed while its release still answers.
  file_id bigint not null,
  name text not null,
  content_hash bytea not null,
  media_type text not null,
  trouble text,
  facts integer not null,
  not_understood jsonb not null,
  primary key (salon_id, release_id, file_id),
  foreign key (salon_id, release_id) references releases (salon_id, id) on delete cascade
);

create table facts (
  id bigint generated always as identity primary key,
  salon_id bigint not null default current_salon(),
  release_id bigint not null,
  file_id bigint not null,
  kind text not null,
  fact jsonb not null,
  place jsonb not null,
  quote text not null,
  foreign key (salon_id, release_id) references releases (salon_id, id) on delete cascade
);
create index facts_of_release on facts (salon_id, release_id, id);

do $$
declare t text;
begin
  foreach t in array array['blobs', 'blob_pieces', 'files', 'readings', 'trainings', 'releases', 'release_files', 'facts'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_salon on %I using (salon_id = current_salon())', t);
  end loop;
end $$;

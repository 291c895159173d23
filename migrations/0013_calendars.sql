-- Which appointments a connected calendar was told of, and how far.
create table mirrored_appointments (
  salon_id bigint not null default current_salon(),
  connection_id bigint not null,
  appointment_id bigint not null,
  -- The appointment's revision that the calendar knows; null: none yet.
  told_revision integer,
  told_at timestamptz,
  -- What stands there under our name. Ids are never free again: each new entry is a new generation.
  event_id text,
  generation integer not null default 0,
  told_starts_at timestamptz,
  told_ends_at timestamptz,
  -- What a person did to it there; the owner says which is right.
  conflict text check (conflict in ('moved', 'deleted')),
  there_starts_at timestamptz,
  there_ends_at timestamptz,
  primary key (salon_id, connection_id, appointment_id),
  foreign key (salon_id, connection_id) references connections (salon_id, id) on delete cascade,
  foreign key (salon_id, appointment_id) references appointments (salon_id, id) on delete cascade
);
create index mirrored_appointments_of on mirrored_appointments (salon_id, appointment_id);
create index mirrored_appointments_in_conflict on mirrored_appointments (salon_id, connection_id) where conflict is not null;

-- How far a connected calendar was read.
create table calendar_readings (
  salon_id bigint not null default current_salon(),
  connection_id bigint not null,
  sync_token text,
  read_at timestamptz,
  primary key (salon_id, connection_id),
  foreign key (salon_id, connection_id) references connections (salon_id, id) on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['mirrored_appointments', 'calendar_readings'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_salon on %I using (salon_id = current_salon())', t);
  end loop;
end $$;

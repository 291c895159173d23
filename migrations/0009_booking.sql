-- The salon's time: what is done, by whom, when, and the visits booked.
create extension if not exists btree_gist;

create table booking_settings (
  salon_id bigint primary key default current_salon() references salons on delete cascade,
  -- How long before the visit a customer may still book, and how far ahead.
  lead_minutes integer not null default 60 check (lead_minutes between 0 and 10080),
  horizon_days integer not null default 90 check (horizon_days between 1 and 730),
  -- Visits begin on multiples of it, counted from midnight.
  grid_minutes integer not null default 15 check (grid_minutes in (5, 10, 15, 20, 30, 60)),
  asks_phone boolean not null default false,
  -- The owner has changed the salon's own week; a training no longer proposes it.
  week_is_owners boolean not null default false,
  -- The release that services, staff and hours were last proposed from.
  proposed_release_id bigint
);

create table services (
  id bigint generated always as identity primary key,
  salon_id bigint not null default current_salon() references salons on delete cascade,
  name text not null check (name <> ''),
  category text,
  -- Null: nobody has said how long it takes, so nobody can book it.
  minutes integer check (minutes between 5 and 1440),
  buffer_before integer not null default 0 check (buffer_before between 0 and 240),
  buffer_after integer not null default 0 check (buffer_after between 0 and 240),
  -- [{variant: {length: «Коротке», level: «Топ-майстер»}, price, unit, note}], in the order of the list.
  prices jsonb not null default '[]',
  position integer not null default 0,
  -- False: taken off the list. Its visits stay.
  is_offered boolean not null default true,
  -- What of the files it is; null: the owner added it.
  proposed_key text,
  -- Fields in which the owner's word stands instead of the files'.
  edited text[] not null default '{}',
  unique (salon_id, id),
  constraint services_one_per_proposal unique (salon_id, proposed_key)
);
create index services_in_order on services (salon_id, position, id);

create table staff (
  id bigint generated always as identity primary key,
  salon_id bigint not null default current_salon() references salons on delete cascade,
  name text not null check (name <> ''),
  level text,
  position integer not null default 0,
  is_active boolean not null default true,
  -- A salon that names no masters is booked as one chair.
  is_chair boolean not null default false,
  -- False: works whenever the salon is open.
  has_own_week boolean not null default false,
  proposed_key text,
  edited text[] not null default '{}',
  unique (salon_id, id),
  constraint staff_one_per_proposal unique (salon_id, proposed_key)
);
create index staff_in_order on staff (salon_id, position, id);

create table staff_services (
  salon_id bigint not null default current_salon(),
  staff_id bigint not null,
  service_id bigint not null,
  -- Her own pace and price, where they differ from the list's.
  minutes integer check (minutes between 5 and 1440),
  price jsonb,
  primary key (salon_id, staff_id, service_id),
  foreign key (salon_id, staff_id) references staff (salon_id, id) on delete cascade,
  foreign key (salon_id, service_id) references services (salon_id, id) on delete cascade
);
create index staff_services_by_service on staff_services (salon_id, service_id);

-- The usual week of the salon (no staff_id) or of a master. A weekday without a row is a day off; a break lies
-- between two rows. A master's row without times: as the salon.
create table working_hours (
  id bigint generated always as identity primary key,
  salon_id bigint not null default current_salon() references salons on delete cascade,
  staff_id bigint,
  weekday smallint not null check (weekday between 1 and 7),
  opens text check (opens ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  closes text check (closes ~ '^([01]\d|2[0-3]):[0-5]\d$|^24:00$'),
  check ((opens is null) = (closes is null) and (opens is not null or staff_id is not null)),
  check (opens < closes),
  foreign key (salon_id, staff_id) references staff (salon_id, id) on delete cascade
);
create index working_hours_of on working_hours (salon_id, staff_id, weekday);

-- Days that are not as usual: holidays, short days, a master's days off.
create table schedule_exceptions (
  id bigint generated always as identity primary key,
  salon_id bigint not null default current_salon() references salons on delete cascade,
  staff_id bigint,
  -- Both inclusive; MM-DD is every year.
  from_day text not null check (from_day ~ '^(\d{4}-)?\d{2}-\d{2}$'),
  to_day text not null check (to_day ~ '^(\d{4}-)?\d{2}-\d{2}$' and length(to_day) = length(from_day)),
  is_closed boolean not null,
  -- Null: as on that weekday.
  opens text check (opens ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  closes text check (closes ~ '^([01]\d|2[0-3]):[0-5]\d$|^24:00$'),
  note text,
  proposed_key text,
  -- The owner changed or removed what the files say; the row keeps a training from proposing it again.
  is_owners boolean not null default false,
  is_removed boolean not null default false,
  unique (salon_id, id),
  check (opens < closes),
  foreign key (salon_id, staff_id) references staff (salon_id, id) on delete cascade,
  constraint schedule_exceptions_one_per_proposal unique (salon_id, proposed_key)
);

create sequence visit_ids as bigint;

create table appointments (
  id bigint generated always as identity primary key,
  salon_id bigint not null default current_salon() references salons on delete cascade,
  -- Several services of one visit are rows that follow one another, each with its master; they share the visit.
  visit_id bigint not null default nextval('visit_ids'),
  service_id bigint not null,
  staff_id bigint not null,
  -- As it was called and priced when it was booked.
  service_name text not null,
  price jsonb,
  customer_name text not null check (customer_name <> ''),
  phone text,
  note text,
  customer_id bigint,
  conversation_id bigint,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- What the master cannot give to anybody else: the visit and its buffers.
  busy tstzrange not null,
  status text not null default 'booked' check (status in ('booked', 'confirmed', 'visited', 'no_show', 'cancelled')),
  source text not null check (source in ('agent', 'owner', 'test', 'calendar')),
  -- Set for what the test chat books; such visits are nobody's but that chat's.
  test_conversation_id bigint,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- Counts the changes, so that calendars tell a later word from an earlier one.
  revision integer not null default 0,
  unique (salon_id, id),
  check (starts_at < ends_at and busy @> tstzrange(starts_at, ends_at)),
  check ((source = 'test') = (test_conversation_id is not null)),
  foreign key (salon_id, service_id) references services (salon_id, id),
  foreign key (salon_id, staff_id) references staff (salon_id, id),
  foreign key (salon_id, conversation_id) references conversations (salon_id, id) on delete set null (conversation_id),
  foreign key (salon_id, test_conversation_id) references conversations (salon_id, id) on delete cascade,
  -- The database, not the code, is what makes double booking impossible.
  constraint appointments_do_not_overlap
    exclude using gist (salon_id with =, staff_id with =, busy with &&)
    where (status not in ('cancelled', 'no_show') and test_conversation_id is null),
  constraint test_appointments_do_not_overlap
    exclude using gist (salon_id with =, staff_id with =, busy with &&)
    where (status not in ('cancelled', 'no_show') and test_conversation_id is not null)
);
create index appointments_in_time on appointments (salon_id, starts_at);
create index appointments_of_visit on appointments (salon_id, visit_id);
create index appointments_of_conversation on appointments (salon_id, conversation_id) where conversation_id is not null;
create index appointments_of_test on appointments (salon_id, test_conversation_id) where test_conversation_id is not null;
create index appointments_of_customer on appointments (salon_id, customer_id) where customer_id is not null;

-- The one slot of a conversation that stands in a summary and awaits a yes.
create table slot_holds (
  id bigint generated always as identity primary key,
  salon_id bigint not null default current_salon() references salons on delete cascade,
  conversation_id bigint not null,
  staff_id bigint not null,
  busy tstzrange not null,
  expires_at timestamptz not null,
  -- A test chat holds against test chats only.
  is_test boolean not null,
  foreign key (salon_id, conversation_id) references conversations (salon_id, id) on delete cascade,
  foreign key (salon_id, staff_id) references staff (salon_id, id) on delete cascade
);
create index slot_holds_of_staff on slot_holds (salon_id, staff_id, expires_at);
create index slot_holds_of_conversation on slot_holds (salon_id, conversation_id);

-- Times at which somebody outside is busy, as a connected calendar says.
create table outside_busy (
  id bigint generated always as identity primary key,
  salon_id bigint not null default current_salon() references salons on delete cascade,
  -- Null: the whole salon.
  staff_id bigint,
  -- Which calendar, and which event of it.
  source text not null,
  external_id text not null,
  busy tstzrange not null,
  unique (salon_id, source, external_id),
  foreign key (salon_id, staff_id) references staff (salon_id, id) on delete cascade
);
create index outside_busy_in_time on outside_busy using gist (salon_id, busy);

do $$
declare t text;
begin
  foreach t in array array['booking_settings', 'services', 'staff', 'staff_services', 'working_hours',
    'schedule_exceptions', 'appointments', 'slot_holds', 'outside_busy'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_salon on %I using (salon_id = current_salon())', t);
  end loop;
end $$;

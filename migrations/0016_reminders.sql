-- What customers are told of their visits without asking.
alter table booking_settings
  add column remind_day_before boolean not null default true,
  -- Null: not on the day itself.
  add column remind_hours_before integer default 2 check (remind_hours_before between 1 and 12),
  add column follow_up_no_show boolean not null default true;

-- Each said once of a visit at one time: a visit that is moved is reminded of anew.
create table reminders (
  salon_id bigint not null default current_salon() references salons on delete cascade,
  visit_id bigint not null,
  kind text not null check (kind in ('day', 'hours', 'no_show')),
  starts_at timestamptz not null,
  message_id bigint not null,
  said_at timestamptz not null,
  primary key (salon_id, visit_id, kind, starts_at),
  foreign key (salon_id, message_id) references messages (salon_id, id) on delete cascade
);
alter table reminders enable row level security;
alter table reminders force row level security;
create policy own_salon on reminders using (salon_id = current_salon());

-- Whose visit it is stays known until the customer is forgotten.
alter table appointments add foreign key (salon_id, customer_id) references customers (salon_id, id)
  on delete set null (customer_id);

-- Customers for whom there was no time: whoever waits longest hears first when a fitting one is free again.
create table waitlist (
  id bigint generated always as identity primary key,
  salon_id bigint not null default current_salon() references salons on delete cascade,
  conversation_id bigint not null,
  -- The visit wanted, as the tools take it: services, second person, masters, variant.
  visit jsonb not null,
  -- The services by name, as the owner reads them.
  wanted text not null,
  -- YYYY-MM-DD, both inclusive; HH:MM or null.
  from_day text not null,
  to_day text not null,
  not_before text,
  not_after text,
  customer_name text not null,
  phone text,
  -- Tests wait for what tests give up, and nobody else hears of them.
  is_test boolean not null,
  created_at timestamptz not null,
  -- When a free time was last offered to her; null: never.
  offered_at timestamptz,
  unique (salon_id, id),
  foreign key (salon_id, conversation_id) references conversations (salon_id, id) on delete cascade,
  -- Asking again replaces what was asked before.
  constraint waitlist_one_per_conversation unique (salon_id, conversation_id)
);
create index waitlist_in_order on waitlist (salon_id, created_at);
alter table waitlist enable row level security;
alter table waitlist force row level security;
create policy own_salon on waitlist using (salon_id = current_salon());

-- A salon's own link to a messenger or calendar, one a type. It stays when it is disconnected: the history hangs on it.
create table connections (
  id bigint generated always as identity primary key,
  salon_id bigint not null default current_salon() references salons on delete cascade,
  type text not null check (type in ('telegram', 'whatsapp', 'calendar')),
  status text not null default 'connected' check (status in ('connected', 'disconnected')),
  -- Sealed; what is in it is the channel's own business.
  secret text,
  settings jsonb not null default '{}',
  connected_at timestamptz not null default now(),
  -- The other side asked us to wait.
  paused_until timestamptz,
  -- Why nothing can be sent, in one word; null: nothing stands in the way.
  trouble text,
  unique (salon_id, id),
  constraint connections_one_a_type unique (salon_id, type)
);

create table customers (
  id bigint generated always as identity primary key,
  salon_id bigint not null default current_salon() references salons on delete cascade,
  name text not null default '',
  username text,
  phone text,
  -- The language the customer writes in, or the messenger's; null: nobody knows yet.
  language text,
  created_at timestamptz not null default now(),
  unique (salon_id, id)
);

-- Under which ids a connection knows a customer. WhatsApp may know one person by phone and by a business-scoped id.
create table customer_addresses (
  salon_id bigint not null default current_salon(),
  connection_id bigint not null,
  external_id text not null,
  customer_id bigint not null,
  primary key (salon_id, connection_id, external_id),
  foreign key (salon_id, connection_id) references connections (salon_id, id) on delete cascade,
  foreign key (salon_id, customer_id) references customers (salon_id, id) on delete cascade
);
create index customer_addresses_of_customer on customer_addresses (salon_id, customer_id);

alter table conversations
  add column connection_id bigint,
  add column customer_id bigint,
  add column channel text check (channel in ('telegram', 'whatsapp')),
  -- Where replies go: the id under which the customer wrote last.
  add column address text,
  add column last_message text not null default '',
  add column last_customer_message_at timestamptz,
  -- A person answers here instead of the agent. Null: the agent does.
  add column held_since timestamptz,
  add column held_by text check (held_by in ('staff', 'hand_over', 'flood')),
  -- Since when the customer waits for a person: the oldest message that none has answered.
  add column waiting_since timestamptz,
  -- Why a person is needed; shown until one has written.
  add column needs_person text,
  -- The messenger refuses to deliver here: blocked, gone, window_closed.
  add column unreachable text;
set local app.salon_id = '0';
alter table conversations
  add foreign key (salon_id, connection_id) references connections (salon_id, id),
  add foreign key (salon_id, customer_id) references customers (salon_id, id) on delete cascade;
-- Everything said with one customer in one channel is one conversation.
create unique index conversations_one_per_customer on conversations (salon_id, connection_id, customer_id)
  where connection_id is not null;
create index conversations_of_customer on conversations (salon_id, customer_id);
create index conversations_waiting on conversations (salon_id, waiting_since) where waiting_since is not null;

alter table messages add constraint messages_of_salon unique (salon_id, id);
alter table messages
  add column kind text not null default 'text',
  add column connection_id bigint,
  -- The messenger's id of an incoming message. What is delivered again is found by it.
  add column external_id text,
  -- When the messenger says it was written.
  add column written_at timestamptz,
  -- Of a photo that is still to be fetched.
  add column media jsonb,
  -- Of a customer's message: the one reply that answers it, the agent's or a person's.
  add column covered_by bigint,
  -- Of a customer's message that the agent leaves alone: why.
  add column unanswered text check (unanswered in ('trial_ended', 'agent_off', 'too_old', 'disconnected')),
  -- What the customer wrote before an edit.
  add column original_text text,
  add column edited_at timestamptz,
  add column deleted_at timestamptz,
  -- Of a staff message: who wrote it. Null: nobody who signed in, or gone since.
  add column user_id bigint references users on delete set null,
  -- Of an outgoing message.
  add column delivery text check (delivery in ('queued', 'sending', 'sent', 'delivered', 'read', 'failed', 'superseded')),
  add column delivery_reason text,
  add column delivery_detail text,
  -- Not to be sent before; the messenger was unreachable or asked us to wait.
  add column not_before timestamptz,
  add column tries integer not null default 0,
  -- How often nobody can tell whether a try was delivered.
  add column unknown_outcomes integer not null default 0,
  add column parts_sent integer not null default 0,
  -- The messenger's ids of an outgoing message; a long one is sent in several.
  add column external_ids text[] not null default '{}',
  add column sent_at timestamptz,
  add column delivered_at timestamptz,
  add column read_at timestamptz;
alter table messages
  add foreign key (salon_id, connection_id) references connections (salon_id, id),
  add foreign key (salon_id, covered_by) references messages (salon_id, id);
create unique index messages_stored_once on messages (salon_id, connection_id, external_id) where external_id is not null;
create index messages_uncovered on messages (salon_id, conversation_id, id)
  where author = 'customer' and covered_by is null and unanswered is null;
create index messages_to_send on messages (salon_id, conversation_id, id) where delivery in ('queued', 'sending');
create index messages_by_external_ids on messages using gin (external_ids) where delivery is not null;
create index messages_covered_by on messages (salon_id, covered_by) where covered_by is not null;

-- The agent may be switched off; messages are kept and shown all the same.
alter table salons
  add column agent_enabled boolean not null default true,
  -- While a person holds a conversation and the customer waits: tell the owner again, say a word to the customer, take it back.
  add column nudge_minutes integer not null default 10 check (nudge_minutes between 1 and 1440),
  add column holding_minutes integer not null default 20 check (holding_minutes between 1 and 1440),
  add column back_minutes integer not null default 60 check (back_minutes between 1 and 10080),
  -- Conversations that rested for so long are erased; null: they are kept.
  add column retention_days integer check (retention_days between 30 and 3650),
  -- What customers may be told of the salon, in the owner's words.
  add column description text,
  -- The owner leaves: everything goes on that day, until then he may change his mind.
  add column deletion_at timestamptz;

do $$
declare t text;
begin
  foreach t in array array['connections', 'customers', 'customer_addresses'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_salon on %I using (salon_id = current_salon())', t);
  end loop;
end $$;

-- Webhook addresses and one-time codes are looked up like tokens: what comes with them says nothing of the salon.
alter table access_tokens
  alter column session_id drop not null,
  drop constraint access_tokens_purpose_check,
  add constraint access_tokens_purpose_check check (purpose in (
    'access', 'refresh',
    'telegram_webhook', 'whatsapp_webhook', 'feed',
    -- Of a user: links his own Telegram.
    'owner_link',
    -- Of a bot, by its id: it serves one salon only; telegram_polling: and is to be asked for its updates.
    'telegram_bot', 'telegram_polling'
  )),
  add constraint access_tokens_of_a_session check ((purpose in ('access', 'refresh')) = (session_id is not null));
create index access_tokens_by_subject on access_tokens (salon_id, purpose, subject_id) where session_id is null;
create index access_tokens_polling on access_tokens (subject_id) where purpose = 'telegram_polling';

alter table connections
  -- How far the updates of a bot that is asked for them were read.
  add column poll_offset bigint not null default 0,
  add column polled_at timestamptz,
  -- Why asking failed last, in the other side's words; null: it did not.
  add column poll_error text,
  -- Of a webhook address: when it was verified, and what came there that was not for us.
  add column verified_at timestamptz,
  add column last_event_at timestamptz,
  add column signature_failures integer not null default 0,
  add column signature_failed_at timestamptz,
  add column foreign_events integer not null default 0,
  -- What the last examination found: codes only, worded when they are shown.
  add column findings jsonb not null default '[]',
  add column examined_at timestamptz;

-- A user's own Telegram, which hears of hand-overs.
create table owner_links (
  salon_id bigint not null default current_salon(),
  user_id bigint not null references users on delete cascade,
  connection_id bigint not null,
  chat_id bigint not null,
  name text not null,
  linked_at timestamptz not null default now(),
  -- Which conversation his next plain message answers, and until when.
  answering_conversation_id bigint,
  answering_until timestamptz,
  primary key (salon_id, user_id),
  foreign key (salon_id, connection_id) references connections (salon_id, id) on delete cascade,
  foreign key (salon_id, answering_conversation_id) references conversations (salon_id, id)
    on delete set null (answering_conversation_id)
);
create unique index owner_links_one_per_chat on owner_links (salon_id, connection_id, chat_id);

-- Which conversation a notice in an owner's Telegram was about: a reply to it answers there.
create table owner_notices (
  salon_id bigint not null default current_salon(),
  connection_id bigint not null,
  chat_id bigint not null,
  message_id bigint not null,
  conversation_id bigint not null,
  created_at timestamptz not null default now(),
  primary key (salon_id, connection_id, chat_id, message_id),
  foreign key (salon_id, connection_id) references connections (salon_id, id) on delete cascade,
  foreign key (salon_id, conversation_id) references conversations (salon_id, id) on delete cascade
);
create index owner_notices_of_conversation on owner_notices (salon_id, conversation_id);

do $$
declare t text;
begin
  foreach t in array array['owner_links', 'owner_notices'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_salon on %I using (salon_id = current_salon())', t);
  end loop;
end $$;

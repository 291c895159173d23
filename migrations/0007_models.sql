-- A salon's own model: where it is, and the key to it, sealed.
create table models (
  salon_id bigint primary key default current_salon() references salons on delete cascade,
  provider text not null check (provider in ('openai-compatible', 'anthropic')),
  -- Null: the provider's own address.
  base_url text,
  model text not null,
  -- Null: a server that asks for none.
  sealed_key text,
  -- What its trial call showed.
  sees_photos boolean not null,
  connected_at timestamptz not null
);

-- What the owner wishes of models, with a model of their own or the instance's.
create table model_wishes (
  salon_id bigint primary key default current_salon() references salons on delete cascade,
  -- False: the built-in engine answers although there is a model.
  is_wanted boolean not null default true,
  -- Tokens a day. Null: no limit of the salon's own.
  daily_budget bigint check (daily_budget > 0)
);

-- Tokens by day of the salon's calendar: what is reserved for calls under way, and what they took in the end.
create table model_use (
  salon_id bigint not null default current_salon() references salons on delete cascade,
  day date not null,
  tokens bigint not null default 0,
  calls integer not null default 0,
  primary key (salon_id, day)
);

-- The same for the instance's own model, over all salons, by day in UTC. It says nothing of any salon.
create table instance_model_use (
  day date primary key,
  tokens bigint not null default 0,
  calls integer not null default 0
);

-- Why the built-in engine answered instead of the model. Null: it was not asked, or answered itself.
alter table messages add column fallback text;
create index messages_fallbacks on messages (salon_id, id desc) where fallback is not null;

do $$
declare t text;
begin
  foreach t in array array['models', 'model_wishes', 'model_use'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_salon on %I using (salon_id = current_salon())', t);
  end loop;
end $$;

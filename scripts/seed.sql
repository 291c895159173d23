-- One salon after the other, each seen through its own row-level security, as the server would write it.
do $$
#variable_conflict use_column
declare
  number int;
  salon bigint;
  user_id bigint;
  blob bigint;
  file bigint;
  training bigint;
  release bigint;
  chat bigint;
  connection bigint;
  chats int := current_setting('seed.chats')::int;
  messages_each int := current_setting('seed.messages')::int;
  s record;
begin
  select * into s from seed;
  for number in 1..current_setting('seed.salons')::int loop
    salon := nextval('salon_ids');
    perform set_config('app.salon_id', salon::text, true);
    insert into salons (id, name, phone) values (salon, 'Салон ' || salon, '+380440000000');
    insert into users (salon_id, email, password_hash)
      values (salon, case when number = 1 then current_setting('seed.email') else 'seed-' || salon || '@salon.example' end, current_setting('seed.hash'))
      returning id into user_id;
    insert into blobs (size, content_hash, media_type)
      values (length(s.bytes), s.hash, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')
      returning id into blob;
    insert into blob_pieces (blob_id, piece, bytes) values (blob, 0, s.bytes);
    insert into files (name, blob_id) values (s.name, blob) returning id into file;
    insert into readings (content_hash, media_type, currency, reader, blocks, facts, not_understood, scanned_pages)
      select content_hash, media_type, 'UAH', current_setting('seed.reader')::int, s.blocks, s.facts, s.missed, '[]' from blobs where id = blob;
    insert into trainings (status, step, steps_done, steps_total, finished_at) values ('completed', 'done', 2, 2, now()) returning id into training;
    insert into releases (training_id) values (training) returning id into release;
    insert into release_files (release_id, file_id, name, content_hash, media_type, facts, not_understood)
      select release, file, s.name, content_hash, media_type, jsonb_array_length(s.facts), s.missed from blobs where id = blob;
    insert into facts (release_id, file_id, kind, fact, place, quote)
      select release, file, item -> 'fact' ->> 'kind', item -> 'fact', item -> 'place', item ->> 'quote' from jsonb_array_elements(s.facts) item;
    update salons set published_release_id = release, published_at = now() where id = salon;
    insert into prompts (prompt) values ('Відповідайте коротко й привітно, на «ви».');
    insert into conversations (test_user_id) values (user_id) returning id into chat;
    insert into messages (conversation_id, author, text, engine)
      select chat, case when n % 2 = 1 then 'customer' else 'agent' end, 'Повідомлення ' || n, case when n % 2 = 0 then 'builtin' end
      from generate_series(1, 20) n;
    continue when chats = 0;
    -- Disconnected: nobody is written to.
    insert into connections (type, status) values ('telegram', 'disconnected') returning id into connection;
    insert into customers (name, username, phone, language)
      select (array['Ірина', 'Олена', 'Anna', 'Марія', 'Kasia', 'Юлія', 'Світлана'])[1 + n % 7] || ' ' || n, 'customer_' || n,
        '+38050' || lpad(n::text, 7, '0'), (array['uk', 'uk', 'en', 'pl', 'ru'])[1 + n % 5]
      from generate_series(1, chats) n;
    insert into conversations (connection_id, customer_id, customer_name, channel, address, unread, last_message, last_message_at,
        last_customer_message_at, needs_person)
      select connection, c.id, c.name, 'telegram', c.id::text, c.id % 3, 'Дякую, чекаємо на вас!',
        now() - (c.id % 100000) * interval '1 minute', now() - (c.id % 100000) * interval '1 minute',
        case when c.id % 11 = 0 then 'unknown' end
      from customers c where c.salon_id = salon;
    insert into customer_addresses (connection_id, external_id, customer_id)
      select connection, c.id::text, c.id from customers c where c.salon_id = salon;
    -- A question and its answer in turn. Ids follow one another, so that the answer is the next one.
    insert into messages (conversation_id, connection_id, external_id, author, kind, text, engine, sources, delivery, sent_at, created_at)
      select c.id, case when n % 2 = 1 then connection end, case when n % 2 = 1 then c.id || ':' || n end,
        case when n % 2 = 1 then 'customer' else 'agent' end, 'text',
        case when n % 2 = 1 then 'Добрий день! Скільки коштує манікюр з покриттям і чи є час у четвер після шостої?'
          else 'Добрий день! Манікюр з покриттям коштує 700 грн і триває 90 хв. На який час вас записати?' end,
        case when n % 2 = 0 then 'builtin' end,
        case when n % 2 = 0 then jsonb_build_array(jsonb_build_object('file', s.name, 'place', jsonb_build_object('line', 3),
          'quote', 'Манікюр з покриттям — 700 грн, 90 хв')) else '[]' end,
        case when n % 2 = 0 then 'sent' end, case when n % 2 = 0 then c.last_message_at end,
        c.last_message_at - (messages_each - n) * interval '1 minute'
      from conversations c, generate_series(1, messages_each) n
      where c.salon_id = salon and c.connection_id is not null
      order by c.id, n;
    update messages set covered_by = id + 1 where salon_id = salon and connection_id is not null;
  end loop;
end $$;

-- One salon after the other, each seen through its own row-level security, as the server would write it.
do $$
declare
  number int;
  salon bigint;
  user_id bigint;
  blob bigint;
  file bigint;
  training bigint;
  release bigint;
  chat bigint;
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
  end loop;
end $$;

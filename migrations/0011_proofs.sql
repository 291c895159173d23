-- What each number of the agent's message rests on, by its place in the text: a row of a file, a calculation, a tool's answer.
alter table messages add column proofs jsonb not null default '[]';

create schema app;
create type mood as enum ('sad', 'ok', 'happy');
alter type mood add value 'so so' before 'ok';
create type app."Mixed" as enum ('it''s', 'b"q');
create type nothing as enum ();
comment on type mood is 'how one feels';
create domain positive as integer default 1 not null constraint above_zero check (value > 0) check (value < 1000);
create domain code as varchar(10) collate "C" constraint short check (length(value) < 5);
create domain app.mood as mood default 'ok'::mood;
create domain layered as positive;
create domain loose as numeric(8, 2);
alter domain loose add constraint odd check (value % 2 = 1) not valid;
comment on domain code is 'a code';
comment on constraint short on domain code is 'not long';
create table uses (m mood default 'ok', mm app."Mixed" not null, p positive, c code, cc code collate "POSIX", am app.mood,
  ms mood[] default '{sad,ok}', l loose);

create schema app;
create table t (id integer, a integer, "B" text);
create table app.target (id integer primary key);
create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
create function app.touch() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger before_all before insert or update or delete on t for each row execute function touch();
create trigger after_columns after update of a, "B" on t for each row
  when (old.a is distinct from new.a and (new."B" <> ') EXECUTE FUNCTION ' or new.a > 1)) execute function app.touch();
create trigger " WHEN (" before insert on t for each row when (new.a > 0) execute function touch();
create trigger statements after truncate on t for each statement execute function touch('one', 'it''s', '', 'äö, (');
create trigger transition after update on t referencing old table as old_rows new table as "New rows"
  for each statement execute function touch();
create constraint trigger checked after insert on t from app.target deferrable initially deferred
  for each row execute function touch();
create constraint trigger checked_at_once after insert on t for each row execute function touch();
create trigger disabled before insert on t for each row execute function touch();
alter table t disable trigger disabled;
create trigger replicated before insert on t for each row execute function touch();
alter table t enable replica trigger replicated;
create trigger always before insert on t for each row execute function touch();
alter table t enable always trigger always;
comment on trigger before_all on t is 'touches all';
create table parts (id integer) partition by list (id);
create table parts_1 partition of parts for values in (1);
create trigger of_parts after insert on parts for each row execute function touch();

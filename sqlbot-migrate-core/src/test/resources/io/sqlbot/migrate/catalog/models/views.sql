create schema app;
create table person (id integer primary key, name text, org_id integer);
create table app.org (id integer primary key, title text);
create view people as select id, name from person;
create view app.members (member, title) as
  select p.name, o.title from person p join app.org o on o.id = p.org_id where p.name like 'a%';
create view careful with (security_barrier, security_invoker = true) as select * from person where id > 0
  with local check option;
create view chained with (check_option = cascaded) as select * from people where id > 0;
alter view people alter column name set default 'nobody';
comment on view people is 'all of them';
comment on column people.name is 'how they are called';
create recursive view numbers (n) as values (1) union all select n + 1 from numbers where n < 5;
create materialized view counts with (fillfactor = 80) as select count(*) as n from person;
create materialized view later as select 1 as one with no data;
comment on materialized view counts is 'how many';
create function put() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger put instead of insert on people for each row execute function put();
create view owned as select id, name from person;
grant select, insert on owned to pg_monitor with grant option;
grant update (name) on owned to pg_read_all_stats, public;
create rule noted as on delete to owned do instead nothing;
create statistics of_counts on n, (n + 1) from counts;

create schema app;
create type app.kind as enum ('a');
create table t (id integer);
create function plain() returns void language sql as 'select 1';
create function twice(n integer) returns integer language sql as $$ select n * 2 $$;
create function twice(n bigint) returns bigint language sql as $$ select n * 2 $$;
create function unnamed(integer, text) returns text language sql as $$ select $2 $$;
create function everything(a integer, inout b text, out c app.kind, variadic d integer[] default '{}') language sql
  as $$ select b, 'a'::app.kind $$;
create function tabular(min integer default 1, max integer default 1 + 1) returns table (id integer, name text)
  language plpgsql stable strict security definer leakproof parallel safe cost 50 rows 10
  set search_path to app, pg_temp set statement_timeout to '5s' set "my.own" to 'it''s'
  as $$ begin return; end $$;
create function many() returns setof t language sql immutable parallel restricted as 'select 1';
create function app.parsed(x integer) returns integer language sql begin atomic select x + count(*)::integer from t; end;
create function parsed_return(x integer) returns integer language sql return x + 1;
create function windowed(anyelement) returns bigint language internal window as 'window_row_number';
create function compiled(cstring) returns integer language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create procedure act(in a integer, inout b integer default null) language plpgsql as $$ begin b := a; end $$;
create procedure act_atomic() language sql begin atomic insert into t values (1); end;
create function on_change() returns trigger language plpgsql as $$ begin return new; end $$;
comment on function twice(integer) is 'doubles';
comment on procedure act(integer, integer) is 'acts';
create aggregate total (integer) (sfunc = int4pl, stype = integer);
create function guarded(n integer) returns integer language sql as 'select n';
revoke execute on function guarded from public;
grant execute on function guarded to pg_monitor;

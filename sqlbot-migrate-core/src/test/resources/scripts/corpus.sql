/* a script that psql and the reader have to split alike; /* nobody */ runs it */
select 'it''s; one', 'back\', E'esc\'aped;', e'\\', U&'d\0061t\+000061;' UESCAPE '!', B'0;1', X'1F;', N'n;';
select U&"d\0061;ta", "a"";b", "select" from "public"."t;";
select 'foo'
'bar;' -- continues
    'baz;';
select $$a;'b$$, $body$ $$;$$ $bod$ $body$, $1, a$b, a$$b$$c;
select 1 -- ; not yet
  + /* ; /* nested ; */ ; */ 2;
select '{"a": 1}'::jsonb ? 'a', x ?| array['a;'], x ?& y, 5 % 3, a::text, b[1:2], :name, :'name', :"name", @-1, |/ 4;
select 1.5e+5, .5, 1., 0x1F, 1e-3, a.b, (1;2), 'x'; select 3;;; select 4
;
create or replace function add(a int, b int) returns int
language sql
begin atomic
  select case when a > b then a else case b when 1 then 2 end end;
  select a + b;
end;
create procedure p() begin atomic insert into t values ('end;'); insert into t values ($$begin$$); end; select 5;
create function f() returns trigger language plpgsql as $function$
begin
  if new.a then return null; end if;
  execute format($sql$ select %I; -- $$ $sql$, 'x');
end;
$function$;
create table "begin" (a int check (a > 0 and ';' <> ')'), "case" text);
create table begin_end (begin int, "end" int);
create rule r as on insert to t do also (delete from u; delete from v);
do $do$ begin perform 1; end $do$; comment on table t is '-- ; no comment';
create operator ??? (function = f, leftarg = int); select 1 ?-| 2, a <-> b, a @@ b, !! c, a || 'x' || e'\'';
select 1)) ; select ((2)
);
select 工作空间, "é;", é$a$ from 表; select
end_of_script -- without a semicolon

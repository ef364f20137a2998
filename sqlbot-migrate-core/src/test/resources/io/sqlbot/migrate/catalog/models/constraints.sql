create schema app;
create schema ext;
create extension btree_gist schema ext;
create table app.target (id integer primary key, a integer, b integer, unique (a, b));
create table target (id integer primary key, a integer, b integer, constraint pair unique (b, a));
create table source (
  id integer, target_id integer, app_id integer, a integer, b integer, qty integer, during tsrange, room integer,
  "Odd name" integer,
  constraint key primary key (id, "Odd name") include (qty) deferrable initially deferred,
  constraint not_twice unique nulls not distinct (a, b) include (room),
  constraint plain unique (room),
  constraint filled unique (qty) with (fillfactor = 60),
  constraint positive check (qty > 0 and a <> b),
  constraint here_only check (a > 0) no inherit,
  constraint refers foreign key (target_id) references target,
  constraint refers_elsewhere foreign key (app_id) references app.target on delete cascade on update restrict,
  constraint refers_to_pair foreign key (a, b) references target (a, b) match full on delete set null on update set default,
  constraint sets_one foreign key (a, b) references app.target (a, b) on delete set default (b),
  constraint late foreign key (qty) references target deferrable,
  constraint later foreign key (room) references target deferrable initially deferred,
  constraint refers_to_itself foreign key (a, b) references source (a, b),
  constraint apart exclude using gist (room with =, during with &&) where (room is not null) deferrable,
  constraint apart_expression exclude using gist (int4range(a, b) with &&));
alter table source add constraint unchecked check (b > 0) not valid;
alter table source add constraint unchecked_refers foreign key (b) references target not valid;
comment on constraint positive on source is 'more than nothing';
comment on constraint key on source is 'the key';
create table cycle_a (id integer primary key, b integer);
create table cycle_b (id integer primary key, a integer references cycle_a);
alter table cycle_a add foreign key (b) references cycle_b;

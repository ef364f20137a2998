create schema ext;
create extension btree_gist schema ext;
create table visit_key (id integer primary key);
create table booking (
  room integer, during daterange, other integer,
  virtual integer generated always as (room + 1) virtual,
  constraint no_overlap primary key (room, during without overlaps),
  constraint no_other_overlap unique (other, during without overlaps));
create table visit (
  room integer, during daterange, n integer constraint must_be not null, inherited_not integer,
  constraint covered foreign key (room, period during) references booking (room, period during),
  constraint hoped check (n > 0) not enforced,
  constraint hoped_for foreign key (n) references visit_key (id) not enforced);
alter table visit add constraint not_yet not null inherited_not not valid;
comment on constraint must_be on visit is 'said about NOT NULL';
create table parent (id integer not null no inherit, other integer not null);
create table child () inherits (parent);
create domain filled as text constraint has_text not null;
comment on constraint has_text on domain filled is 'some text';

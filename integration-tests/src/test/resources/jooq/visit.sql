create table visit (page text not null);

-- How PostgreSQL converts between pairs of types. A domain converts as its base type does, an array as its elements do.
-- To text everything converts by itself, and from text by a written cast, as both take the type's own text form. Enums
-- convert into each other by their labels. The parameters are the names of the types, as two arrays of the same length.
  with recursive pair as (
         select p.number, pg_catalog.to_regtype(p.source)::oid as source, pg_catalog.to_regtype(p.target)::oid as target
           from unnest(?::text[], ?::text[]) with ordinality p (source, target, number)
       ), element as (
         select p.number,
                case when s.typcategory = 'A' and t.typcategory = 'A' then s.typelem else p.source end as source,
                case when s.typcategory = 'A' and t.typcategory = 'A' then t.typelem else p.target end as target
           from pair p
           join pg_catalog.pg_type s on s.oid = p.source
           join pg_catalog.pg_type t on t.oid = p.target
       ), base (number, source, target) as (
         select e.number, e.source, e.target
           from element e
          union all
         select b.number, case s.typtype when 'd' then s.typbasetype else b.source end,
                case t.typtype when 'd' then t.typbasetype else b.target end
           from base b
           join pg_catalog.pg_type s on s.oid = b.source
           join pg_catalog.pg_type t on t.oid = b.target
          where s.typtype = 'd' or t.typtype = 'd'
       )
select b.number                       as pair,
       case
         when b.source = b.target or c.castcontext in ('i', 'a') then 'ASSIGNMENT'
         when c.castcontext = 'e' then 'CAST'
         when t.typcategory = 'S' then 'ASSIGNMENT'
         when s.typcategory = 'S' then 'CAST'
         when s.typtype = 'e' and t.typtype = 'e' then 'BY_TEXT'
         else 'UNKNOWN'
       end                            as way
  from base b
  join pg_catalog.pg_type s on s.oid = b.source and s.typtype <> 'd'
  join pg_catalog.pg_type t on t.oid = b.target and t.typtype <> 'd'
  left join pg_catalog.pg_cast c on c.castsource = b.source and c.casttarget = b.target

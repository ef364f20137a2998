-- revision: aaaa bbbb
-- message: two ids

-- upgrade
select 1;

-- downgrade


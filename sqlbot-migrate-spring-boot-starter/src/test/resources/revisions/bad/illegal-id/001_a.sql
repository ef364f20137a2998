-- revision: a@b
-- message: an id that no target can name

-- upgrade
select 1;

-- downgrade


-- database
CREATE TABLE old_name (id serial PRIMARY KEY, a integer UNIQUE, b integer CHECK (b > 0), c integer REFERENCES old_name);
CREATE INDEX ON old_name (b);
CREATE INDEX ON old_name (lower(b::text), a);
ALTER TABLE old_name RENAME TO t;
ALTER TABLE t ADD CONSTRAINT fk_by_hand FOREIGN KEY (b) REFERENCES t (id);
-- model
CREATE TABLE t (a integer UNIQUE, id serial PRIMARY KEY, b integer CHECK (b > 0), c integer REFERENCES t, FOREIGN KEY (b) REFERENCES t (id));
CREATE INDEX ON t (b);
CREATE INDEX ON t (lower(b::text), a);
-- differences
-- upgrade
-- downgrade

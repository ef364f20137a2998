-- database
CREATE TABLE t (id integer);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';
CREATE TRIGGER one BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE TRIGGER two AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE POLICY p ON t FOR SELECT USING (id > 0);
CREATE POLICY q ON t USING (true);
-- model
CREATE TABLE t (id integer);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'begin return new; end';
CREATE TRIGGER one BEFORE INSERT OR UPDATE ON t FOR EACH ROW WHEN (new.id > 5) EXECUTE FUNCTION f('x');
CREATE TRIGGER two AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
ALTER TABLE t DISABLE TRIGGER two;
CREATE POLICY p ON t AS RESTRICTIVE FOR SELECT USING (id > 0);
CREATE POLICY r ON t FOR INSERT WITH CHECK (id < 9);
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
ALTER TABLE t FORCE ROW LEVEL SECURITY;
-- differences
-- The policy 'q' of table 't' is not in the model.
-- The definition of trigger 'one' of table 't' is BEFORE INSERT FOR EACH ROW EXECUTE FUNCTION "f"(), but should be BEFORE INSERT OR UPDATE FOR EACH ROW WHEN (new.id > 5) EXECUTE FUNCTION "f"('x').
-- The state of trigger 'two' of table 't' is enabled, but should be disabled.
-- The definition of policy 'p' of table 't' is PERMISSIVE FOR SELECT TO PUBLIC USING (id > 0), but should be RESTRICTIVE FOR SELECT TO PUBLIC USING (id > 0).
-- The policy 'r' of table 't' is missing.
-- The row security of table 't' is off, but should be on.
-- The row security for the owner of table 't' is off, but should be on.
-- upgrade
DROP POLICY "p" ON "t";
DROP POLICY "q" ON "t";
DROP TRIGGER "one" ON "t";
CREATE TRIGGER "one" BEFORE INSERT OR UPDATE ON "t" FOR EACH ROW WHEN ((new.id > 5)) EXECUTE FUNCTION "f"('x');
ALTER TABLE "t" DISABLE TRIGGER "two";
CREATE POLICY "p" ON "t" AS RESTRICTIVE FOR SELECT USING ((id > 0));
CREATE POLICY "r" ON "t" FOR INSERT WITH CHECK ((id < 9));
ALTER TABLE "t" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "t" FORCE ROW LEVEL SECURITY;
-- downgrade
DROP POLICY "p" ON "t";
DROP POLICY "r" ON "t";
DROP TRIGGER "one" ON "t";
CREATE TRIGGER "one" BEFORE INSERT ON "t" FOR EACH ROW EXECUTE FUNCTION "f"();
ALTER TABLE "t" ENABLE TRIGGER "two";
CREATE POLICY "p" ON "t" FOR SELECT USING ((id > 0));
CREATE POLICY "q" ON "t" FOR ALL USING (true);
ALTER TABLE "t" DISABLE ROW LEVEL SECURITY;
ALTER TABLE "t" NO FORCE ROW LEVEL SECURITY;

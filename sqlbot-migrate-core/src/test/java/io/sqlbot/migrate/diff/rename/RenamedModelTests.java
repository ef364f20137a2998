package io.sqlbot.migrate.diff.rename;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.sqlbot.migrate.catalog.CatalogReader;
import io.sqlbot.migrate.catalog.CatalogScope;
import io.sqlbot.migrate.catalog.NameQuoting;
import io.sqlbot.migrate.schema.Identifier;
import io.sqlbot.migrate.schema.QualifiedName;
import io.sqlbot.migrate.schema.SchemaModel;
import io.sqlbot.migrate.schema.Table;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TemplateSetup;
import io.sqlbot.migrate.testing.TestDatabase;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

@PostgresTest
class RenamedModelTests {

	private static final CatalogScope SCOPE = CatalogScope.of("public").and("sales");

	private final TestDatabase database;

	RenamedModelTests(TestDatabase database) {
		this.database = database;
	}

	@TemplateSetup
	static void createTables(TestDatabase template) {
		for (String sql : List.of("create schema sales", """
				create table account (
				  id bigserial primary key, name text not null, "Nick" text, born date,
				  upper_name text generated always as (upper(name)) stored,
				  parent bigint references account (id) on delete set null (parent),
				  constraint ck_name check (length(name) > 2 and name <> 'name'), unique (name, born),
				  exclude (name with =) where (name is not null))""",
				"create table sales.invoice (id integer primary key, account_id bigint references account, name text, "
						+ "unique (name, id))",
				"create table note (name text, account_name text)",
				"create index ix_lower on account (lower(name), born) include (\"Nick\") where name like 'a%'",
				"create table part (id integer, name text) partition by list (name)",
				"create table part_a partition of part for values in ('a')",
				"create index ix_part on part (lower(name))",
				"create view one as select name, born as name_day from account where name <> ''",
				"create view two as select a.name, n.name as note from account a join note n on n.name = a.name",
				"create view three as select account.name, invoice.name as other from account "
						+ "join sales.invoice on invoice.account_id = account.id",
				"create table sales.note (name text)",
				"create view four as select note.name, invoice.id from sales.note "
						+ "join sales.invoice on invoice.name = note.name",
				"create function touch() returns trigger language plpgsql as 'begin return new; end'",
				"create trigger touched before update of name on account for each row "
						+ "when (old.name is distinct from new.name) execute function touch()",
				"create policy own on account using (name = current_user)",
				"create policy of_account on note using (exists (select 1 from account "
						+ "where account.name = note.account_name))")) {
			template.jdbc().sql(sql).update();
		}
	}

	@Test
	void renamedColumnReadsAsPostgreSqlRenamesIt() {
		verify(column("account", "name", "full_name"), "alter table account rename column name to full_name");
	}

	@Test
	void columnThatNeedsQuotesGetsThem() {
		verify(column("account", "name", "user"), "alter table account rename column name to \"user\"");
	}

	@Test
	void columnLosesQuotesThatItNeedsNoMore() {
		verify(column("account", "Nick", "nick"), "alter table account rename column \"Nick\" to nick");
	}

	@Test
	void referredColumnIsRenamedInForeignKeys() {
		verify(column("account", "id", "key"), "alter table account rename column id to key");
	}

	@Test
	void columnOfAPartitionedTableIsRenamedInItsPartitions() {
		verify(column("part", "name", "letter"), "alter table part rename column name to letter");
	}

	@Test
	void columnOfAnotherTableWithTheSameNameStays() {
		verify(column("note", "name", "title"), "alter table note rename column name to title");
	}

	@Test
	void renamedTableReadsAsPostgreSqlRenamesIt() {
		verify(RenameStep.ofTable(QualifiedName.of("account"), QualifiedName.of("person")),
				"alter table account rename to person");
	}

	@Test
	void tableOfAnotherSchemaIsRenamed() {
		verify(RenameStep.ofTable(QualifiedName.of("sales", "invoice"), QualifiedName.of("sales", "bill")),
				"alter table sales.invoice rename to bill");
	}

	@Test
	void tableOfAnotherSchemaWithTheSameNameStays() {
		verify(RenameStep.ofTable(QualifiedName.of("note"), QualifiedName.of("memo")),
				"alter table note rename to memo");
	}

	@Test
	void tableTakesItsSequenceIntoAnotherSchema() {
		verify(RenameStep.ofTable(QualifiedName.of("account"), QualifiedName.of("sales", "account")),
				"alter table account set schema sales");
	}

	@Test
	void tableComesIntoTheDefaultSchema() {
		verify(RenameStep.ofTable(QualifiedName.of("sales", "invoice"), QualifiedName.of("invoice")),
				"alter table sales.invoice set schema public");
	}

	private static RenameStep column(String table, String from, String to) {
		return RenameStep.ofColumn(QualifiedName.of(table), new Identifier(from), new Identifier(to));
	}

	private void verify(RenameStep step, String sql) {
		NameQuoting quoting = NameQuoting.read(this.database.dataSource());
		SchemaModel renamed = RenamedModel.of(read(), step, quoting::quote);
		this.database.jdbc().sql(sql).update();
		SchemaModel expected = read();
		SoftAssertions softly = new SoftAssertions();
		softly.assertThat(parts(renamed.tables())).isEqualTo(parts(expected.tables()));
		softly.assertThat(parts(renamed.views())).isEqualTo(parts(expected.views()));
		softly.assertThat(renamed.sequences()).isEqualTo(expected.sequences());
		softly.assertThat(renamed.routines()).isEqualTo(expected.routines());
		softly.assertAll();
	}

	// small enough to be seen, in the order of their text
	private static Set<String> parts(List<?> objects) {
		Set<String> parts = new TreeSet<>();
		for (Object object : objects) {
			String name = (object instanceof Table table) ? table.name().toString() : "";
			Stream.of(object.toString().split("(?=[A-Z][A-Za-z]+\\[)"))
				.forEach((part) -> parts.add(name + ": " + part));
		}
		return parts;
	}

	private SchemaModel read() {
		return CatalogReader.read(this.database.dataSource(), SCOPE);
	}

}

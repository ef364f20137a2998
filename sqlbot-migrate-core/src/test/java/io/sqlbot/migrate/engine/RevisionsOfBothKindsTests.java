package io.sqlbot.migrate.engine;

import java.util.List;

import io.sqlbot.migrate.Migration;
import io.sqlbot.migrate.MigrationFactory;
import io.sqlbot.migrate.MigrationSettings;
import io.sqlbot.migrate.Operations;
import io.sqlbot.migrate.ReversibleMigration;
import io.sqlbot.migrate.Revision;
import io.sqlbot.migrate.RevisionInfo;
import io.sqlbot.migrate.StepResult;
import io.sqlbot.migrate.error.InvalidRevisionClassException;
import io.sqlbot.migrate.error.IrreversibleChangeException;
import io.sqlbot.migrate.error.MissingDowngradeException;
import io.sqlbot.migrate.testing.PostgresTest;
import io.sqlbot.migrate.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.beans.BeanUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PostgresTest
class RevisionsOfBothKindsTests {

	private static final String ROOT = "classpath:io/sqlbot/migrate/engine/revisions/";

	private final TestDatabase database;

	RevisionsOfBothKindsTests(TestDatabase database) {
		this.database = database;
	}

	@Test
	void classesAndFilesOfALocationFormOneGraph() {
		MigrationEngine engine = builder("good").build();
		assertThat(engine.history()).extracting(RevisionInfo::id).containsExactly("c3", "b2", "a1");
		assertThat(engine.upgrade("head").steps()).extracting(StepResult::revision).containsExactly("a1", "b2", "c3");
		assertThat(this.database.jdbc().sql("select note from item order by id").query(String.class).list())
			.containsExactly("a;b", "? :x %", "none");
		engine.downgrade("base");
		assertThat(this.database.jdbc().sql("select to_regclass('item') is null").query(Boolean.class).single())
			.isTrue();
	}

	@Test
	void otherClassesOfTheLocationAreNotLoaded() {
		builder("good").build().upgrade("head");
		assertThat(System.getProperty("not-a-revision")).isNull();
	}

	@Test
	void sourcesAreNamedWithoutThePlaceOfTheirJar() {
		assertThat(builder("good").build().history()).extracting(RevisionInfo::source)
			.containsExactly("io/sqlbot/migrate/engine/revisions/good/more/003_fill.sql",
					"io.sqlbot.migrate.engine.revisions.good.V002_AddNote",
					"io/sqlbot/migrate/engine/revisions/good/001_create_item.sql");
	}

	@Test
	void givenObjectTakesPartBesideTheLocations() {
		MigrationEngine engine = builder("good").migration(Extra.class, () -> new Extra("extra")).build();
		engine.upgrade("head");
		assertThat(this.database.jdbc().sql("select to_regclass('extra') is not null").query(Boolean.class).single())
			.isTrue();
	}

	@Test
	void factoryMakesTheObjectsOfClassesThatAreFound() {
		MigrationEngine engine = builder("constructor").factory(new MigrationFactory() {

			@Override
			public <T extends Migration> T create(Class<T> type) {
				return type.cast(BeanUtils.instantiateClass(type.getConstructors()[0], "made"));
			}

		}).build();
		engine.upgrade("head");
		assertThat(this.database.jdbc().sql("select to_regclass('made') is not null").query(Boolean.class).single())
			.isTrue();
	}

	@Test
	void classThatIsNoMigrationIsRefusedBeforeAnythingIsTouched() {
		assertThatExceptionOfType(InvalidRevisionClassException.class)
			.isThrownBy(() -> builder("plain").build().upgrade("head"))
			.withMessageContaining("V001_NoMigration")
			.withMessageContaining("does not implement io.sqlbot.migrate.Migration");
		assertNothingTouched();
	}

	@Test
	void classWithoutUsableConstructorIsRefusedBeforeAnythingIsTouched() {
		assertThatExceptionOfType(InvalidRevisionClassException.class)
			.isThrownBy(() -> builder("constructor").build().upgrade("head"))
			.withMessageContaining("V001_NeedsText")
			.withMessageContaining("constructor without parameters");
		assertNothingTouched();
	}

	@Test
	void classWithoutDowngradeIsNotTakenBack() {
		MigrationEngine engine = builder("good").migration(Extra.class, () -> new Extra("extra")).build();
		engine.upgrade("head");
		assertThatExceptionOfType(MissingDowngradeException.class).isThrownBy(() -> engine.downgrade("base"))
			.withMessageContaining("'d4'")
			.withMessageContaining("Extra");
		assertThat(engine.current()).extracting(RevisionInfo::id).containsExactly("d4");
	}

	@Test
	void checkFindsWhatNoUpgradeHasMetYet() {
		builder("good").build().check();
		assertThatExceptionOfType(InvalidRevisionClassException.class)
			.isThrownBy(() -> builder("plain").build().check());
		assertThatExceptionOfType(IrreversibleChangeException.class)
			.isThrownBy(() -> builder("good").migration(OneWay.class, OneWay::new).build().check())
			.withMessageContaining("'d4'")
			.withMessageContaining("vacuum item");
		assertNothingTouched();
	}

	@Test
	void givenClassWithoutAnnotationIsRefused() {
		assertThatExceptionOfType(InvalidRevisionClassException.class)
			.isThrownBy(() -> builder("good").migration(Bare.class, Bare::new).build())
			.withMessageContaining("no annotation @Revision");
	}

	private MigrationEngineBuilder builder(String folder) {
		return MigrationEngine.builder(this.database.dataSource())
			.settings(MigrationSettings.defaults().withLocations(ROOT + folder));
	}

	private void assertNothingTouched() {
		List<String> tables = this.database.jdbc()
			.sql("select tablename::text from pg_tables where schemaname = 'public'")
			.query(String.class)
			.list();
		assertThat(tables).isEmpty();
	}

	@Revision(id = "d4", revises = "c3")
	static class Extra implements Migration {

		private final String table;

		Extra(String table) {
			this.table = table;
		}

		@Override
		public void upgrade(Operations op) {
			op.createTable(this.table);
		}

	}

	@Revision(id = "d4", revises = "c3")
	static class OneWay implements ReversibleMigration {

		@Override
		public void change(Operations op) {
			op.execute("vacuum item");
		}

	}

	static class Bare implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.createTable("bare");
		}

	}

}

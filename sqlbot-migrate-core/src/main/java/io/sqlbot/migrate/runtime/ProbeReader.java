package io.sqlbot.migrate.runtime;

import java.util.List;

import io.sqlbot.migrate.sql.StatementCursor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the probe for a statement by its first words.
 */
final class ProbeReader {

	private static final List<String> OFF = List.of("false", "off", "0");

	private static final Probe REPEAT = new RepeatProbe();

	private static final Probe NONE = new NoProbe();

	private final StatementCursor cursor;

	private ProbeReader(String sql) {
		this.cursor = new StatementCursor(sql);
	}

	static Probe read(String sql) {
		Probe probe = new ProbeReader(sql).read();
		return (probe != null) ? probe : NONE;
	}

	private @Nullable Probe read() {
		if (this.cursor.accept("vacuum") || this.cursor.accept("cluster") || this.cursor.accept("discard")
				|| this.cursor.accept("alter", "system")) {
			return REPEAT;
		}
		if (this.cursor.accept("reindex")) {
			return readReindex();
		}
		if (this.cursor.accept("create")) {
			boolean unique = this.cursor.accept("unique");
			return this.cursor.accept("index", "concurrently") ? readIndexBuild(unique) : readNamedObject(true);
		}
		if (this.cursor.accept("drop")) {
			return this.cursor.accept("index", "concurrently") ? readIndexDrop() : readNamedObject(false);
		}
		if (this.cursor.accept("alter", "table")) {
			return readDetach();
		}
		return this.cursor.accept("alter") ? readAlter() : null;
	}

	private @Nullable Probe readIndexBuild(boolean unique) {
		this.cursor.accept("if", "not", "exists");
		String index = null;
		if (!this.cursor.accept("on")) {
			index = this.cursor.name();
			if (index == null || !this.cursor.accept("on")) {
				return null;
			}
		}
		this.cursor.accept("only");
		String table = this.cursor.name();
		return (table != null) ? new IndexBuildProbe(table, index, this.cursor.rest(), unique) : null;
	}

	private @Nullable Probe readIndexDrop() {
		this.cursor.accept("if", "exists");
		String index = this.cursor.name();
		return (index != null) ? new IndexDropProbe(index) : null;
	}

	private @Nullable Probe readReindex() {
		boolean concurrently = isOn(this.cursor.parentheses());
		for (String kind : List.of("index", "table", "schema", "database", "system")) {
			if (this.cursor.accept(kind)) {
				concurrently |= this.cursor.accept("concurrently");
				String name = this.cursor.name();
				boolean named = name != null || kind.equals("database");
				return !concurrently ? REPEAT : named ? new ReindexProbe(kind, name) : null;
			}
		}
		return null;
	}

	private static boolean isOn(List<String> options) {
		int index = options.indexOf("concurrently");
		return index >= 0 && !OFF.contains(options.get(index + 1));
	}

	private @Nullable Probe readNamedObject(boolean creates) {
		for (String kind : List.of("database", "tablespace", "subscription")) {
			if (this.cursor.accept(kind)) {
				this.cursor.accept("if", "exists");
				String name = this.cursor.name();
				return (name != null) ? new NamedObjectProbe(kind, name, creates) : null;
			}
		}
		return null;
	}

	private @Nullable Probe readDetach() {
		this.cursor.accept("if", "exists");
		this.cursor.accept("only");
		String table = this.cursor.name();
		if (table == null || !this.cursor.accept("detach", "partition")) {
			return null;
		}
		String partition = this.cursor.name();
		return (partition != null) ? new DetachProbe(table, partition) : null;
	}

	// to add or drop a publication a second time is an error
	private @Nullable Probe readAlter() {
		boolean database = this.cursor.accept("database");
		if ((database || this.cursor.accept("subscription")) && this.cursor.name() != null) {
			return (this.cursor.accept("set") || this.cursor.accept("refresh")) ? REPEAT : null;
		}
		return null;
	}

}

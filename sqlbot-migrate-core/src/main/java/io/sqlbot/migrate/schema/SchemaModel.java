package io.sqlbot.migrate.schema;

import java.util.List;

/**
 * What one or several schemas of a database hold, as its catalog says it. Names are
 * without their schema where that is the default one, which the reader was told; equal
 * schemas give equal models, whatever their default schema is called. Lists are in the
 * order of names, but for columns and labels.
 *
 * @param namespaces the schemas themselves
 * @param extensions the extensions of the database, in whichever schema
 * @param enums the enumerated types
 * @param domains the domains
 * @param composites the composite types, without those of tables' rows
 * @param sequences the sequences, without those behind identity columns
 * @param tables the tables, with partitions
 * @param views views and materialized views
 * @param routines functions and procedures
 */
public record SchemaModel(List<Namespace> namespaces, List<Extension> extensions, List<Enumeration> enums,
		List<Domain> domains, List<Composite> composites, List<Sequence> sequences, List<Table> tables,
		List<View> views, List<Routine> routines) {

	/** Nothing at all. */
	public static final SchemaModel EMPTY = new SchemaModel(List.of(), List.of(), List.of(), List.of(), List.of(),
			List.of(), List.of(), List.of(), List.of());

	public SchemaModel {
		namespaces = List.copyOf(namespaces);
		extensions = List.copyOf(extensions);
		enums = List.copyOf(enums);
		domains = List.copyOf(domains);
		composites = List.copyOf(composites);
		sequences = List.copyOf(sequences);
		tables = List.copyOf(tables);
		views = List.copyOf(views);
		routines = List.copyOf(routines);
	}

}

package io.sqlbot.migrate.boot.hibernate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.hibernate.boot.Metadata;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.tool.schema.SourceType;
import org.hibernate.tool.schema.TargetType;
import org.hibernate.tool.schema.spi.ContributableMatcher;
import org.hibernate.tool.schema.spi.ExceptionHandler;
import org.hibernate.tool.schema.spi.ExecutionOptions;
import org.hibernate.tool.schema.spi.SchemaManagementTool;
import org.hibernate.tool.schema.spi.ScriptSourceInput;
import org.hibernate.tool.schema.spi.ScriptTargetOutput;
import org.hibernate.tool.schema.spi.SourceDescriptor;
import org.hibernate.tool.schema.spi.TargetDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * The statements with which Hibernate itself would create the schema, by its own tool,
 * whatever {@code hbm2ddl.auto} says. The database is not asked.
 */
final class HibernateDdl implements SourceDescriptor, TargetDescriptor, ScriptTargetOutput {

	// what runs after the creation, under all its names, and how a script would look
	private static final List<String> LEFT_OUT = List.of("hibernate.hbm2ddl.import_files",
			"jakarta.persistence.sql-load-script-source", "javax.persistence.sql-load-script-source",
			JdbcSettings.FORMAT_SQL, SchemaToolingSettings.HBM2DDL_DELIMITER);

	private final List<String> statements = new ArrayList<>();

	static List<String> of(Metadata metadata, ServiceRegistry registry) {
		Map<String, Object> settings = new HashMap<>(registry.requireService(ConfigurationService.class).getSettings());
		LEFT_OUT.forEach(settings::remove);
		settings.put(SchemaToolingSettings.HBM2DDL_SKIP_DEFAULT_IMPORT_FILE, true);
		HibernateDdl ddl = new HibernateDdl();
		registry.requireService(SchemaManagementTool.class)
			.getSchemaCreator(settings)
			.doCreation(metadata, new Options(settings), ContributableMatcher.ALL, ddl, ddl);
		return List.copyOf(ddl.statements);
	}

	@Override
	public SourceType getSourceType() {
		return SourceType.METADATA;
	}

	@Override
	public @Nullable ScriptSourceInput getScriptSourceInput() {
		return null;
	}

	@Override
	public EnumSet<TargetType> getTargetTypes() {
		return EnumSet.of(TargetType.SCRIPT);
	}

	@Override
	public ScriptTargetOutput getScriptTargetOutput() {
		return this;
	}

	// the rows of table generators are Hibernate's, not the schema's
	@Override
	public void accept(String command) {
		String sql = command.strip();
		sql = sql.endsWith(";") ? sql.substring(0, sql.length() - 1) : sql;
		if (!sql.toLowerCase(Locale.ROOT).startsWith("insert ")) {
			this.statements.add(sql);
		}
	}

	@Override
	public void prepare() {
		// nothing to open
	}

	@Override
	public void release() {
		// nothing to close
	}

	/**
	 * How the tool works.
	 *
	 * @param settings the settings of the factory
	 */
	private record Options(Map<String, Object> settings) implements ExecutionOptions {

		@Override
		public Map<String, Object> getConfigurationValues() {
			return this.settings;
		}

		// where the model is built has the schemas
		@Override
		public boolean shouldManageNamespaces() {
			return false;
		}

		@Override
		public ExceptionHandler getExceptionHandler() {
			return (ex) -> {
				throw Objects.requireNonNull(ex);
			};
		}

	}

}

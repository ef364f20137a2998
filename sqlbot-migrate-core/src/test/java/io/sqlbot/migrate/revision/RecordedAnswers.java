package io.sqlbot.migrate.revision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of answers that were recorded from Alembic. NOTICE says where it comes from.
 */
final class RecordedAnswers {

	private static final String COPY = "/vectors/graph-dev.json.gz";

	private RecordedAnswers() {
	}

	/**
	 * The recorded graphs: of the file that the system property {@code vectors.graph}
	 * names, or of the copy among the test resources.
	 * @return the graphs
	 */
	static Iterable<JsonNode> graphs() {
		String path = System.getProperty("vectors.graph", "");
		try (InputStream stream = path.isEmpty() ? RecordedAnswers.class.getResourceAsStream(COPY)
				: Files.newInputStream(Path.of(path))) {
			boolean packed = path.isEmpty() || path.endsWith(".gz");
			return new JsonMapper().readTree(packed ? new GZIPInputStream(stream) : stream).get("graphs");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<RevisionNode> revisions(JsonNode graph) {
		List<RevisionNode> revisions = new ArrayList<>();
		for (JsonNode revision : graph.get("revisions")) {
			revisions.add(new RevisionNode(revision.get("id").asString(), strings(revision.get("down")),
					strings(revision.get("deps")), strings(revision.get("labels"))));
		}
		return revisions;
	}

	static List<String> strings(JsonNode array) {
		List<String> strings = new ArrayList<>();
		for (JsonNode element : array) {
			if (!element.isNull()) {
				strings.add(element.asString());
			}
		}
		return strings;
	}

}

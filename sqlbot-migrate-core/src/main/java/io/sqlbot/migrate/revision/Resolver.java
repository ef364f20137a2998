package io.sqlbot.migrate.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

import io.sqlbot.migrate.error.AmbiguousRevisionException;
import io.sqlbot.migrate.error.MultipleHeadsException;
import io.sqlbot.migrate.error.NoSuchBranchException;
import io.sqlbot.migrate.error.NoSuchRevisionException;
import io.sqlbot.migrate.error.NotInBranchException;
import io.sqlbot.migrate.error.SearchedLocation;
import io.sqlbot.migrate.error.UnknownRowException;
import org.jspecify.annotations.Nullable;

/**
 * Says which revisions a name means: Alembic's rules for symbols, abbreviations and
 * branches.
 */
final class Resolver {

	/** What {@code base} stands for: before the first revision. */
	static final int BASE = -1;

	private final Topology graph;

	private final Labels labels;

	private final TargetParser parser;

	private final List<SearchedLocation> searched;

	Resolver(Topology graph, Labels labels, List<SearchedLocation> searched) {
		this.graph = graph;
		this.labels = labels;
		this.searched = searched;
		this.parser = new TargetParser(graph.names());
	}

	Target parse(String text) {
		return this.parser.parse(text);
	}

	/**
	 * The revisions that a symbol means: none for the base, several for {@code heads}.
	 * @param branch the branch to look in
	 * @param symbol a keyword or a name
	 * @return the revisions
	 */
	int[] all(@Nullable String branch, String symbol) {
		switch (symbol) {
			case Keyword.BASE:
				return new int[0];
			case Keyword.HEAD:
				return head(branch);
			case Keyword.HEADS:
				return (branch != null) ? headsOf(branch) : this.graph.realHeads();
			default:
				return new int[] { identify(branch, symbol) };
		}
	}

	/**
	 * The one revision that a symbol means.
	 * @param branch the branch to look in
	 * @param symbol a keyword or a name
	 * @param argument what the user wrote, for the message
	 * @return the revision, or {@link #BASE}
	 */
	int one(@Nullable String branch, String symbol, String argument) {
		int[] found = all(branch, symbol);
		if (found.length > 1) {
			throw multipleHeads(argument, found);
		}
		return (found.length == 0) ? BASE : found[0];
	}

	private int[] head(@Nullable String branch) {
		int[] heads = (branch != null) ? headsOf(branch) : this.graph.heads();
		if (heads.length > 1) {
			throw multipleHeads((branch != null) ? branch + "@head" : "head", heads);
		}
		return heads;
	}

	private MultipleHeadsException multipleHeads(String argument, int[] heads) {
		List<String> branches = Arrays.stream(heads)
			.limit(MultipleHeadsException.SHOWN)
			.mapToObj((head) -> nameOfBranch(head, heads))
			.toList();
		return new MultipleHeadsException(argument, this.graph.ids(heads), branches);
	}

	// a label that leads to this head alone, or else its id
	private String nameOfBranch(int head, int[] heads) {
		for (String label : this.labels.of(head)) {
			BitSet lineage = lineage(branch(label));
			if (Arrays.stream(heads).filter(lineage::get).count() == 1) {
				return label;
			}
		}
		return this.graph.id(head);
	}

	private int[] headsOf(String branch) {
		BitSet lineage = lineage(branch(branch));
		return Arrays.stream(this.graph.heads()).filter(lineage::get).toArray();
	}

	/**
	 * The revision that stands for a branch: the one that declares the label, or any
	 * revision by its id.
	 * @param branch a label or a name, possibly abbreviated
	 * @return the revision
	 */
	int branch(String branch) {
		try {
			return identify(null, branch);
		}
		catch (NoSuchRevisionException ex) {
			throw new NoSuchBranchException(branch);
		}
	}

	private int identify(@Nullable String branch, String name) {
		BitSet lineage = (branch != null) ? lineage(branch(branch)) : null;
		int revision = this.graph.names().exact(name);
		if (revision < 0) {
			revision = abbreviated(lineage, name);
		}
		if (branch != null && lineage != null && !lineage.get(revision)) {
			throw new NotInBranchException(this.graph.id(revision), branch);
		}
		return revision;
	}

	private int abbreviated(@Nullable BitSet lineage, String name) {
		List<String> candidates = new ArrayList<>(this.graph.names().startingWith(name));
		if (lineage != null) {
			candidates.removeIf((candidate) -> !lineage.get(this.graph.names().exact(candidate)));
		}
		if (candidates.isEmpty()) {
			throw new NoSuchRevisionException(name);
		}
		if (candidates.size() > 1) {
			throw new AmbiguousRevisionException(name, candidates);
		}
		return this.graph.names().exact(candidates.get(0));
	}

	/**
	 * The ancestors and descendants of revisions by parent, themselves included.
	 * @param revisions the revisions
	 * @return everything that shares a line with one of them
	 */
	BitSet lineage(int... revisions) {
		BitSet lineage = Closure.of(this.graph.parents(), revisions);
		lineage.or(Closure.of(this.graph.children(), revisions));
		return lineage;
	}

	/**
	 * The revisions that the rows of the version table name. A row must be a full id:
	 * Alembic looks rows up like anything that a user types, and would update an
	 * abbreviated one in vain.
	 * @param rows the rows
	 * @return the revisions in row order
	 */
	int[] rows(Collection<String> rows) {
		int[] revisions = new int[rows.size()];
		int size = 0;
		List<String> unknown = new ArrayList<>();
		for (String row : rows) {
			int revision = this.graph.names().id(row);
			revisions[size++] = revision;
			if (revision < 0) {
				unknown.add(row);
			}
		}
		if (!unknown.isEmpty()) {
			throw new UnknownRowException(unknown, this.searched);
		}
		return revisions;
	}

}

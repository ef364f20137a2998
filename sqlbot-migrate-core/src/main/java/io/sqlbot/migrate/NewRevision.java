package io.sqlbot.migrate;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of a revision that is to be written. Start from {@link #of(String)} or
 * {@link #merge(String...)}; each {@code with} method returns a changed copy.
 *
 * @param message what it does, in a few words; may be empty
 * @param id its id, or {@code null} for a fresh one
 * @param heads targets that name its parents, such as {@code head}, {@code heads},
 * {@code label@head}, an id, or {@code base} for a revision that follows none
 * @param isMerge whether it joins branches and so needs several parents
 * @param splice whether a parent may be one that another revision follows already
 * @param branchLabels names for the branch that begins with it
 * @param dependsOn targets or branch labels of revisions that must be applied first
 * @param location one of the configured locations, or {@code null} for that of the parent
 * @param format Java or SQL, or {@code null} for that of the parent
 * @param body gives what stands in it, for the format that was chosen
 */
public record NewRevision(String message, @Nullable String id, List<String> heads, boolean isMerge, boolean splice,
		List<String> branchLabels, List<String> dependsOn, @Nullable String location, @Nullable RevisionFormat format,
		Function<RevisionFormat, RevisionDraft> body) {

	public NewRevision {
		heads = List.copyOf(heads);
		branchLabels = List.copyOf(branchLabels);
		dependsOn = List.copyOf(dependsOn);
		if (heads.isEmpty()) {
			throw new IllegalArgumentException("'heads' must not be empty");
		}
	}

	/**
	 * A revision with an empty body that follows the head.
	 * @param message what it does, in a few words; may be empty
	 * @return the request
	 */
	public static NewRevision of(String message) {
		return new NewRevision(message, null, List.of("head"), false, false, List.of(), List.of(), null, null,
				(format) -> RevisionDraft.EMPTY);
	}

	/**
	 * A revision with an empty body that joins branches. Without a message it is given
	 * one that names its parents.
	 * @param heads targets that name the parents; none for all heads
	 * @return the request
	 */
	public static NewRevision merge(String... heads) {
		return new NewRevision("", null, (heads.length > 0) ? List.of(heads) : List.of("heads"), true, false, List.of(),
				List.of(), null, null, (format) -> RevisionDraft.EMPTY);
	}

	/**
	 * Change the message.
	 * @param message what the revision does; may be empty
	 * @return the changed copy
	 */
	public NewRevision withMessage(String message) {
		return new NewRevision(message, this.id, this.heads, this.isMerge, this.splice, this.branchLabels,
				this.dependsOn, this.location, this.format, this.body);
	}

	/**
	 * Give it an id.
	 * @param id the id, or {@code null} for a fresh one
	 * @return the changed copy
	 */
	public NewRevision withId(@Nullable String id) {
		return new NewRevision(this.message, id, this.heads, this.isMerge, this.splice, this.branchLabels,
				this.dependsOn, this.location, this.format, this.body);
	}

	/**
	 * Change what it follows.
	 * @param heads targets that name the parents, at least one
	 * @return the changed copy
	 */
	public NewRevision withHeads(String... heads) {
		return new NewRevision(this.message, this.id, List.of(heads), this.isMerge, this.splice, this.branchLabels,
				this.dependsOn, this.location, this.format, this.body);
	}

	/**
	 * Let it begin a branch at a revision that another one follows already.
	 * @param splice whether it may
	 * @return the changed copy
	 */
	public NewRevision withSplice(boolean splice) {
		return new NewRevision(this.message, this.id, this.heads, this.isMerge, splice, this.branchLabels,
				this.dependsOn, this.location, this.format, this.body);
	}

	/**
	 * Name the branch that begins with it.
	 * @param branchLabels the names
	 * @return the changed copy
	 */
	public NewRevision withBranchLabels(List<String> branchLabels) {
		return new NewRevision(this.message, this.id, this.heads, this.isMerge, this.splice, branchLabels,
				this.dependsOn, this.location, this.format, this.body);
	}

	/**
	 * Say what must be applied first without being a parent.
	 * @param dependsOn targets or branch labels; a label stays a label, anything else is
	 * looked up now
	 * @return the changed copy
	 */
	public NewRevision withDependsOn(List<String> dependsOn) {
		return new NewRevision(this.message, this.id, this.heads, this.isMerge, this.splice, this.branchLabels,
				dependsOn, this.location, this.format, this.body);
	}

	/**
	 * Say where it is written.
	 * @param location one of the configured locations, or {@code null} for the parent's
	 * @return the changed copy
	 */
	public NewRevision withLocation(@Nullable String location) {
		return new NewRevision(this.message, this.id, this.heads, this.isMerge, this.splice, this.branchLabels,
				this.dependsOn, location, this.format, this.body);
	}

	/**
	 * Say what it is written in.
	 * @param format the language, or {@code null} for the parent's
	 * @return the changed copy
	 */
	public NewRevision withFormat(@Nullable RevisionFormat format) {
		return new NewRevision(this.message, this.id, this.heads, this.isMerge, this.splice, this.branchLabels,
				this.dependsOn, this.location, format, this.body);
	}

	/**
	 * Fill its body.
	 * @param body gives what stands in it, for the format that was chosen
	 * @return the changed copy
	 */
	public NewRevision withBody(Function<RevisionFormat, RevisionDraft> body) {
		return new NewRevision(this.message, this.id, this.heads, this.isMerge, this.splice, this.branchLabels,
				this.dependsOn, this.location, this.format, body);
	}

}

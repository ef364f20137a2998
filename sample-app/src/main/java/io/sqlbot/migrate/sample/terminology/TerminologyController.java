package io.sqlbot.migrate.sample.terminology;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TerminologyController {

	private final TermRepository terms;

	TerminologyController(TermRepository terms) {
		this.terms = terms;
	}

	@GetMapping("/api/terminology")
	List<TermView> terminology() {
		return this.terms.findAllByOrderByTerm()
			.stream()
			.map((term) -> new TermView(term.term(), List.of(term.synonyms()), term.description()))
			.toList();
	}

	record TermView(String term, List<String> synonyms, @Nullable String description) {

	}

}

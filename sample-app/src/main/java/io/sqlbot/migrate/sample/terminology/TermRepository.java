package io.sqlbot.migrate.sample.terminology;

import java.util.List;

import org.springframework.data.repository.Repository;

interface TermRepository extends Repository<Term, Long> {

	List<Term> findAllByOrderByTerm();

}

package io.sqlbot.migrate.integration.initializer;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import org.springframework.stereotype.Component;

/**
 * A bean that uses jOOQ while it is made.
 */
@Component
class JooqUser {

	JooqUser(DSLContext create) {
		create.insertInto(DSL.table("visit"), DSL.field("page", String.class)).values("home").execute();
	}

}

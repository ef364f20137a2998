package io.sqlbot.migrate.integration.initializer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * An application that opens a session while it starts.
 */
@Configuration(proxyBeanMethods = false)
class SessionUser {

	@Bean
	Session opened(SessionRepository<?> repository) {
		return open(repository);
	}

	private static <S extends Session> S open(SessionRepository<S> repository) {
		S session = repository.createSession();
		repository.save(session);
		return session;
	}

}

package io.sqlbot.migrate.boot.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Refuses requests to a servlet container with 503 until the schema is current.
 */
final class MaintenanceFilter implements Filter {

	private final MaintenanceAnswer answer;

	MaintenanceFilter(MaintenanceAnswer answer) {
		this.answer = answer;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (request instanceof HttpServletRequest http && refuses(http)
				&& response instanceof HttpServletResponse refusal) {
			refusal.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
			refusal.setHeader(HttpHeaders.RETRY_AFTER, this.answer.retryAfter());
			refusal.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			refusal.setContentType(MediaType.TEXT_PLAIN_VALUE);
			refusal.setCharacterEncoding(StandardCharsets.UTF_8.name());
			refusal.getWriter().write(this.answer.text());
			return;
		}
		chain.doFilter(request, response);
	}

	// the actuator is below the path of Spring MVC's servlet, if that has one
	private boolean refuses(HttpServletRequest request) {
		String below = (request.getPathInfo() != null) ? request.getPathInfo() : "";
		return this.answer.refuses(request.getServletPath() + below) && (below.isEmpty() || this.answer.refuses(below));
	}

}

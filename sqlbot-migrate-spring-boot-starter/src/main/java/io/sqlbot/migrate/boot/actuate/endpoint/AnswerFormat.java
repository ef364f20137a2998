package io.sqlbot.migrate.boot.actuate.endpoint;

import org.springframework.boot.actuate.endpoint.ApiVersion;
import org.springframework.boot.actuate.endpoint.Producible;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/**
 * In what {@link MigrationsWebExtension} answers: JSON for programs, or a page for
 * browsers, which are those that ask for HTML. The later wins where both are asked for.
 */
public enum AnswerFormat implements Producible<AnswerFormat> {

	/** JSON. */
	JSON(MimeTypeUtils.APPLICATION_JSON),

	/** JSON of the Actuator's second version. */
	JSON_V2(ApiVersion.V2.getProducedMimeType()),

	/** JSON of the Actuator's third version. */
	JSON_V3(ApiVersion.V3.getProducedMimeType()),

	/** The page. */
	HTML(MimeTypeUtils.TEXT_HTML);

	private final MimeType mimeType;

	AnswerFormat(MimeType mimeType) {
		this.mimeType = mimeType;
	}

	@Override
	public MimeType getProducedMimeType() {
		return this.mimeType;
	}

	@Override
	public boolean isDefault() {
		return this == JSON_V3;
	}

}

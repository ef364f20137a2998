package io.sqlbot.migrate.sample.apikey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/api-keys")
class ApiKeyController {

	private final ApiKeyRepository keys;

	private final SecureRandom random = new SecureRandom();

	ApiKeyController(ApiKeyRepository keys) {
		this.keys = keys;
	}

	@GetMapping
	List<ApiKeyView> keys() {
		return this.keys.findAllByOrderById()
			.stream()
			.map((key) -> new ApiKeyView(key.name(), key.enabled(), key.createdAt()))
			.toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	IssuedKey issue(@RequestBody NewKey newKey) throws NoSuchAlgorithmException {
		byte[] bytes = new byte[24];
		this.random.nextBytes(bytes);
		String secret = HexFormat.of().formatHex(bytes);
		byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
		this.keys.save(new ApiKey(newKey.userId(), newKey.name(), HexFormat.of().formatHex(digest), Instant.now()));
		return new IssuedKey(newKey.name(), secret);
	}

	record NewKey(long userId, String name) {

	}

	record IssuedKey(String name, String key) {

	}

	record ApiKeyView(String name, boolean enabled, Instant createdAt) {

	}

}

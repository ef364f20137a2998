package io.sqlbot.migrate.runtime;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which settings a server has that not all have. Found out once in a run, so that no
 * transaction has to ask.
 *
 * @param checksClients whether its platform lets it look after its clients while a
 * statement runs
 * @param limitsTransactions whether it has {@code transaction_timeout}, as PostgreSQL 17
 * and later have
 */
record ServerAbilities(boolean checksClients, boolean limitsTransactions) {

	/**
	 * The settings for a transaction by which the server notices soon that its client is
	 * gone, and does not end what takes long.
	 * @return the values by name
	 */
	Map<String, String> inTransaction() {
		Map<String, String> settings = new LinkedHashMap<>(Keepalive.SETTINGS);
		if (this.checksClients) {
			settings.put(Keepalive.CHECK, Keepalive.CHECK_INTERVAL);
		}
		if (this.limitsTransactions) {
			settings.put("transaction_timeout", "0");
		}
		return settings;
	}

}

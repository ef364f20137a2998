package io.sqlbot.migrate.boot.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.sqlbot.migrate.schema.ColumnType;
import org.jspecify.annotations.Nullable;

import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.util.ClassUtils;

/**
 * Which types the columns of properties have.
 *
 * @param converter knows what properties are written as
 * @param mapping says what the converter can't say
 */
record ColumnTypes(JdbcConverter converter, ColumnTypeMapping mapping) {

	private static final Map<Class<?>, ColumnType> TYPES = new HashMap<>();

	static {
		TYPES.put(String.class, ColumnType.text());
		TYPES.put(Character.class, ColumnType.text());
		TYPES.put(Boolean.class, ColumnType.bool());
		TYPES.put(Byte.class, ColumnType.smallInteger());
		TYPES.put(Short.class, ColumnType.smallInteger());
		TYPES.put(Integer.class, ColumnType.integer());
		TYPES.put(Long.class, ColumnType.bigInteger());
		TYPES.put(Float.class, ColumnType.real());
		TYPES.put(Double.class, ColumnType.doublePrecision());
		TYPES.put(BigDecimal.class, ColumnType.numeric());
		TYPES.put(BigInteger.class, ColumnType.numeric());
		TYPES.put(UUID.class, ColumnType.uuid());
		TYPES.put(byte[].class, ColumnType.bytes());
		TYPES.put(LocalDate.class, ColumnType.date());
		TYPES.put(LocalTime.class, ColumnType.time());
		TYPES.put(OffsetTime.class, ColumnType.time().withTimeZone());
		TYPES.put(LocalDateTime.class, ColumnType.timestamp());
		TYPES.put(Date.class, ColumnType.timestamp());
		TYPES.put(Timestamp.class, ColumnType.timestamp());
		TYPES.put(Instant.class, ColumnType.timestamp().withTimeZone());
		TYPES.put(OffsetDateTime.class, ColumnType.timestamp().withTimeZone());
		TYPES.put(ZonedDateTime.class, ColumnType.timestamp().withTimeZone());
	}

	ColumnType of(RelationalPersistentProperty property) {
		ColumnType said = this.mapping.typeOf(property);
		if (said != null) {
			return said;
		}
		// what is converted on the way to the driver, such as Instant, is known already
		boolean isArray = property.isCollectionLike() && !property.getType().equals(byte[].class);
		ColumnType plain = known(isArray ? property.getActualType() : property.getType());
		if (plain != null) {
			return isArray ? ColumnType.array(plain) : plain;
		}
		Class<?> written = this.converter.getColumnType(property);
		ColumnType type = written.isArray() ? array(written) : known(written);
		if (type == null) {
			throw new UnknownColumnTypeException(property.toString(), written);
		}
		return type;
	}

	ColumnType ofKey(RelationalPersistentProperty property, Class<?> type) {
		ColumnType known = known(type);
		if (known == null) {
			throw new UnknownColumnTypeException("the key of " + property, type);
		}
		return known;
	}

	private static @Nullable ColumnType array(Class<?> type) {
		ColumnType whole = TYPES.get(type);
		ColumnType element = known(type.getComponentType());
		return (whole != null) ? whole : (element != null) ? ColumnType.array(element) : null;
	}

	private static @Nullable ColumnType known(Class<?> type) {
		return type.isEnum() ? ColumnType.text() : TYPES.get(ClassUtils.resolvePrimitiveIfNecessary(type));
	}

}

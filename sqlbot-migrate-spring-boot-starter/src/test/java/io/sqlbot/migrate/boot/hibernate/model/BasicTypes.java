package io.sqlbot.migrate.boot.hibernate.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URL;
import java.sql.Blob;
import java.sql.Clob;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Version;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;

@Entity
class BasicTypes {

	@Id
	UUID id;

	@Version
	int version;

	boolean primitiveBoolean;

	Boolean wrappedBoolean;

	byte primitiveByte;

	short primitiveShort;

	int primitiveInt;

	long primitiveLong;

	float primitiveFloat;

	double primitiveDouble;

	char primitiveChar;

	Byte wrappedByte;

	Short wrappedShort;

	Integer wrappedInt;

	Long wrappedLong;

	Float wrappedFloat;

	Double wrappedDouble;

	Character wrappedChar;

	String text;

	@Column(length = 40, nullable = false)
	String shortText;

	@Column(length = 100_000)
	String longText;

	@JdbcTypeCode(SqlTypes.LONG32VARCHAR)
	String endlessText;

	@JdbcTypeCode(SqlTypes.NVARCHAR)
	String nationalText;

	@JdbcTypeCode(SqlTypes.CHAR)
	@Column(length = 3)
	String paddedText;

	@Column(columnDefinition = "text")
	String writtenText;

	BigDecimal decimal;

	@Column(precision = 12, scale = 4)
	BigDecimal money;

	BigInteger bigInteger;

	byte[] bytes;

	@Column(length = 16)
	byte[] shortBytes;

	@Lob
	String largeText;

	@Lob
	byte[] largeBytes;

	Blob blob;

	Clob clob;

	Instant instant;

	@Column(secondPrecision = 3)
	Instant milliseconds;

	LocalDate localDate;

	LocalTime localTime;

	LocalDateTime localDateTime;

	OffsetDateTime offsetDateTime;

	OffsetTime offsetTime;

	ZonedDateTime zonedDateTime;

	@TimeZoneStorage(TimeZoneStorageType.COLUMN)
	@TimeZoneColumn(name = "meeting_offset")
	OffsetDateTime meeting;

	@TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
	ZonedDateTime normalized;

	@TimeZoneStorage(TimeZoneStorageType.NATIVE)
	OffsetDateTime inDatabaseZone;

	@JdbcTypeCode(SqlTypes.TIMESTAMP)
	Instant instantWithoutZone;

	Date date;

	@JdbcTypeCode(SqlTypes.DATE)
	Date day;

	Calendar calendar;

	java.sql.Timestamp timestamp;

	java.sql.Time time;

	Duration duration;

	@JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
	Duration interval;

	Year year;

	ZoneId zone;

	@Column(name = "zone_offset")
	ZoneOffset offset;

	TimeZone timeZone;

	Locale locale;

	Currency currency;

	Class<?> type;

	URL url;

	InetAddress address;

	@JdbcTypeCode(SqlTypes.VARCHAR)
	@Column(length = 36)
	UUID uuidAsText;

	Mood ordinalMood;

	@Enumerated(EnumType.STRING)
	Mood textMood;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false, length = 20)
	Mood shortMood;

	@JdbcTypeCode(SqlTypes.NAMED_ENUM)
	Mood namedMood;

	@JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
	Weather namedWeather;

	@Convert(converter = YesNoConverter.class)
	boolean yesNo;

	@Convert(converter = NumericBooleanConverter.class)
	Boolean zeroOne;

	@JdbcTypeCode(SqlTypes.JSON)
	Map<String, Object> json;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	List<String> jsonList;

	@JdbcTypeCode(SqlTypes.LONG32VARCHAR)
	@Column(columnDefinition = "json")
	String plainJson;

	int[] intArray;

	String[] textArray;

	@Array(length = 5)
	Long[] boundedArray;

	List<String> textList;

	List<Mood> moodList;

	UUID[] uuidArray;

	Instant[] instantArray;

	@Column(columnDefinition = "text[]")
	String[] writtenArray;

	enum Mood {

		SAD, OK, HAPPY

	}

	enum Weather {

		SUNNY, CLOUDY

	}

}

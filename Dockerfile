# syntax=docker/dockerfile:1

FROM python:3.13-slim AS build
WORKDIR /source
RUN python -m venv /opt/newsdesk
COPY pyproject.toml constraints.txt README.md LICENSE ./
COPY bot ./bot
COPY storage ./storage
RUN /opt/newsdesk/bin/pip install --no-cache-dir --constraint constraints.txt .

FROM python:3.13-slim
LABEL org.opencontainers.image.title="Newsdesk" \
      org.opencontainers.image.description="A Telegram bot that answers questions about curated news" \
      org.opencontainers.image.licenses="MIT"
# Chinese letters for the pictures; Latin, Cyrillic and Arabic ones come with matplotlib.
RUN apt-get update && apt-get install --yes --no-install-recommends fonts-droid-fallback \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --uid 10001 --create-home --shell /usr/sbin/nologin newsdesk \
    && install --directory --owner=newsdesk --group=newsdesk /data
COPY --from=build /opt/newsdesk /opt/newsdesk
COPY seeds /usr/share/newsdesk/seeds
ENV PATH="/opt/newsdesk/bin:$PATH" \
    PYTHONUNBUFFERED=1 \
    NEWSDESK_DATABASE_URL="sqlite+aiosqlite:////data/newsdesk.db" \
    NEWSDESK_SEEDS_DIR="/usr/share/newsdesk/seeds"
USER newsdesk
WORKDIR /data
VOLUME /data
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5m --timeout=30s --start-period=1m --retries=3 CMD ["newsdesk", "check"]
ENTRYPOINT ["newsdesk"]
CMD ["run"]

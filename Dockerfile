# The bot without the local workspace's page. It runs with a read-only root file system; var/ is all it writes to.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# Without the optional package "node": a second Node of some 130 MB, for machines whose own is too old.
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json manifest.yml LICENSE ./
COPY prompts ./prompts
COPY data ./data
COPY src ./src
RUN mkdir var && chown 1000:1000 var
# The image's user "node", by number, so that an orchestrator sees that it is not root.
USER 1000:1000
VOLUME /app/var
EXPOSE 3000
# Takes nothing on any more and ends what it began within eight seconds: give it ten and more.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# As `npm start`, without npm in between: signals reach the program.
CMD ["node", "--max-semi-space-size=4", "--max-old-space-size=160", "src/app.ts"]

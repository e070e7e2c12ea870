# Builds the Atlas and runs it as an ordinary user. The database is another container: see docker-compose.yml.
FROM node:24-bookworm-slim AS build
WORKDIR /atlas
RUN npm install --global pnpm@12.21.0
COPY package.json pnpm-workspace.yaml pnpm-lock.yaml tsconfig.base.json tsconfig.json ./
COPY shared/package.json shared/
COPY server/package.json server/
COPY client/package.json client/
COPY tests/package.json tests/
RUN pnpm install --frozen-lockfile
COPY shared shared
COPY server server
COPY client client
COPY scripts scripts
# What was built is put in here: node_modules/@atlas/shared is a link, which a shell follows and COPY would not.
RUN pnpm build && pnpm --filter @atlas/server deploy --prod --legacy /deployed \
  && rm -rf /deployed/dist /deployed/node_modules/@atlas/shared/dist \
  && cp -rL server/dist /deployed/ && cp -rL shared/dist /deployed/node_modules/@atlas/shared/

FROM node:24-bookworm-slim
ENV NODE_ENV=production ATLAS_HOST=0.0.0.0 ATLAS_PORT=4000 ATLAS_DATA_DIR=/data
# What the bundled browser needs to write briefings.
RUN apt-get update && apt-get install --yes --no-install-recommends libnss3 libexpat1 && rm -rf /var/lib/apt/lists/*
RUN mkdir /data && chown node:node /data \
  && printf '#!/bin/sh\nexec node /atlas/server/dist/cli/main.js "$@"\n' > /usr/local/bin/atlas && chmod 755 /usr/local/bin/atlas
WORKDIR /atlas
COPY --from=build --chown=node:node /deployed server
COPY --from=build --chown=node:node /atlas/client/dist client/dist
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=5m --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/dist/main.js"]

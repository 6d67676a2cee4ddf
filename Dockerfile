# syntax=docker/dockerfile:1
# Pin it by digest where builds must be repeatable: --build-arg NODE_IMAGE=node:24-slim@sha256:…
ARG NODE_IMAGE=node:24-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The image brings Node itself; no package of ours needs its install script.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY bin ./bin
COPY src ./src
# The bundle is used while the code has the times it was made from; layers keep whole seconds only.
RUN find src -exec touch -d @0 {} + \
  && node bin/bundle.js \
  && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM ${NODE_IMAGE}
ENV NODE_ENV=production DATA_DIR=/data
WORKDIR /app
COPY --from=build /app ./
COPY prompts ./prompts
COPY transcripts ./transcripts
COPY manifest.yml LICENSE ./
RUN mkdir /data && chown node:node /data
# The root file system may be read-only: only /data and /tmp are written.
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# The flags of `npm start`; Node takes signals itself.
CMD ["node", "--disable-warning=ExperimentalWarning", "--max-semi-space-size=2", "--optimize-for-size", "--no-regexp-tier-up", "bin/service.js"]

export const shippedAgentTable = '{"parameters":[],"actions":[],"agents":{}}';
